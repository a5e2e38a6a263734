import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayCare } from '@/lib/access/may-care'
import { record } from '@/lib/audit/record'
import { recordView } from '@/lib/audit/record-view'
import type { Instant } from '@/lib/clock/instant'
import { ownRecorder } from '@/lib/credentials/own-event'
import { namesOf } from '@/lib/notes/people-repository'
import { allow } from '@/lib/outcome/refusal'
import { isRaised } from './care-answers'
import { entriesOf, type FoundCheck, findCheck, insertEntry } from './care-repository'
import { checkEvent } from './check-event'
import { type CheckContent, careKeyOf, openCheck, openWords } from './sealed-check'

export interface ReadCheck {
  readonly id: string
  readonly content: CheckContent
  readonly keptAt: Instant
  readonly timeZone: string
  readonly isRaised: boolean
  /** Who asked, where it was not answered alone. */
  readonly askedByName: string | null
  /** Whom it is about, by name. */
  readonly about: readonly string[]
  readonly readBy: readonly Act[]
  readonly closings: readonly (Act & { readonly words: string })[]
}
interface Act {
  readonly id: string
  readonly byName: string
  readonly at: Instant
}

/** One care check, for who may read it. That they read it stands beside it and in the trail, or it is not shown. */
export async function readCareCheck(
  actor: Actor,
  { studyId, checkId }: { studyId: string; checkId: string },
): Promise<ReadCheck> {
  return asActor(actor.staffId, async tx => {
    const check = await findCheck(tx, actor, checkId)
    allow(check.studyId === studyId && mayCare.readCareCheck(actor, check), 'not_found')
    await markRead(tx, actor, check)
    const key = await careKeyOf(tx, check.id)
    const content = openCheck(key, check)
    const about = content.answers?.about ?? []
    const names = await namesOf(tx, [...about, ...(content.askedBy ? [content.askedBy] : [])])
    const entries = await entriesOf(tx, [check.id])
    const acts = entries.map(({ entry, byName }) => ({
      id: entry.id,
      byName,
      at: entry.at,
      words: openWords(key, entry),
    }))
    return {
      ...{ id: check.id, content, keptAt: check.keptAt, timeZone: check.timeZone },
      isRaised: content.answers !== null && isRaised(content.answers),
      askedByName: content.askedBy && (names.get(content.askedBy) ?? 'Somebody'),
      about: about.map(id => names.get(id) ?? 'Somebody'),
      readBy: acts.filter(({ words }) => words === null),
      closings: acts.flatMap(({ words, ...act }) => (words === null ? [] : [{ ...act, words }])),
    }
  })
}

/** The first time it stands beside the check, where its other readers see it; each time in the trail. */
async function markRead(tx: Tx, actor: Actor, check: FoundCheck): Promise<void> {
  const { id: checkId, studyId, siteId } = check
  const event = checkEvent(checkId, 'care_check.read')
  const before = (await entriesOf(tx, [checkId])).some(
    ({ entry }) => entry.kind === 'read' && entry.by === actor.staffId,
  )
  if (before) return recordView(tx, ownRecorder(actor), event)
  await insertEntry(tx, { id: uuid(), studyId, siteId, checkId, kind: 'read', by: actor.staffId })
  await record(tx, ownRecorder(actor), event)
}
