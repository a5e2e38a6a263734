import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { sealStudyWords } from '@/lib/trial/sealed-words'
import type { FormRow } from './form-repository'

interface Happened {
  readonly action:
    | 'measure.asked'
    | 'measure.answered'
    | 'measure.completed'
    | 'measure.declined'
    | 'measure.not_done'
    | 'measure.concern_read'
    | 'measure.concern_reviewed'
    | 'measure.entered_in_error'
  /** Codes and counts: never what was answered. */
  readonly body?: Readonly<Record<string, unknown>>
  readonly words?: string
}

/** What happened to a form, in the trail of its participant. */
export async function recordMeasure(
  tx: Tx,
  actor: Actor,
  {
    id,
    measure,
    studyId,
    siteId,
    participantId,
  }: Pick<FormRow, 'id' | 'measure' | 'studyId' | 'siteId' | 'participantId'>,
  { action, body, words }: Happened,
): Promise<string> {
  const scope = { studyId, siteId, participantId }
  const sealed = words ? await sealStudyWords(tx, studyId, id, words) : null
  return record(tx, recorderOf(actor, scope), {
    chain: studyId,
    action,
    subject: { type: 'measure', id },
    scope,
    body: { measure, ...body, words: sealed?.commitment ?? null },
    words: sealed?.bytes,
  })
}
