import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { record } from '@/lib/audit/record'
import { sealStudyWords } from '@/lib/trial/sealed-words'
import type { VisitRow } from './visit-repository'

interface VisitChange {
  readonly action: 'visit.moved' | 'visit.cancelled' | 'visit.restored'
  /** Days and reasons by their codes. */
  readonly body?: Readonly<Record<string, string | boolean | null>>
  readonly words?: string
}

/** A change of one visit, in the trail of its participant. */
export async function recordVisitChange(
  tx: Tx,
  actor: Actor,
  { id, code, studyId, siteId, participantId }: VisitRow,
  { action, body, words }: VisitChange,
): Promise<void> {
  const scope = { studyId, siteId, participantId }
  const sealed = words ? await sealStudyWords(tx, studyId, id, words) : null
  await record(tx, recorderOf(actor, scope, mayTrial.changeVisit), {
    chain: studyId,
    action,
    subject: { type: 'visit', id },
    scope,
    body: { visit: code, ...body, words: sealed?.commitment ?? null },
    words: sealed?.bytes,
  })
}
