import { z } from 'zod'
import type { Tx } from '@/db/client'
import { type DayAnswer, dayAnswers } from '@/db/schema/triage-vocabulary'
import type { Actor } from '@/lib/access/actor'
import { raiseAlert } from '@/lib/messages/raise-alert'
import type { Written } from '@/lib/notes/content'
import type { FoundNote } from '@/lib/notes/note-repository'
import { tookPlace } from '@/lib/notes/took-place'
import { Refusal } from '@/lib/outcome/refusal'
import { overseersOf } from '@/lib/trial/people/supervisors-repository'

export const asked = { dayEvent: z.enum(dayAnswers, 'Answer this before you sign.').optional() }

/** What the signer says of the day; null of a contact that is not asked about. */
export function dayAnswerTo(note: FoundNote, written: Written, answer: DayAnswer | undefined): DayAnswer | null {
  if (note.kind !== 'session' || !tookPlace(written)) return null
  if (!answer) throw new Refusal('invalid', undefined, { dayEvent: 'Answer this before you sign.' })
  return answer
}

/** Yes and not sure go to those who answer for the site at once. */
export async function tellOfDay(
  tx: Tx,
  actor: Actor,
  { id, studyId, siteId }: FoundNote,
  answer: DayAnswer | null,
): Promise<void> {
  if (answer === null || answer === 'no') return
  const recipients = await overseersOf(tx, siteId)
  await raiseAlert(tx, actor, { studyId, chain: id, recipients, kind: 'day_event', subjectId: id })
}
