import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { type AlertRow, markSeenAbout } from './alert-repository'
import { seenEvent } from './seen-event'

interface OpenedNote {
  readonly id: string
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
}

/** What tells of no more than where a note stands is seen by whoever opens that note, also past the notice. */
export async function seeOnOpening(tx: Tx, actor: Actor, note: OpenedNote): Promise<void> {
  const { studyId, siteId, participantId } = note
  const seen = await markSeenAbout(tx, actor, note.id, standings)
  if (seen.length === 0) return
  const scope = { studyId, siteId, participantId }
  await record(tx, recorderOf(actor, scope), ...seen.map(alert => seenEvent(alert, scope)))
}

const standings: readonly AlertRow['kind'][] = [
  'note_waits_for_you',
  'note_sent_back',
  'note_returned',
  'note_countersigned',
]
