import { asActor, asJob } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { findActor } from '@/lib/access/actor-repository'
import { Refusal } from '@/lib/outcome/refusal'
import { staffByEmail } from '@/lib/trial/people/staff-repository'
import { studiesOf } from '@/lib/trial/study/studies-of'
import type { StudyRow } from '@/lib/trial/study/study-repository'

/** The person whom whoever runs the server names, with the rights that they hold now and no proof of who they are. */
export async function inTheNameOf(email = ''): Promise<Actor> {
  const person = await asJob(tx => staffByEmail(tx, email.toLowerCase()))
  const actor = person && (await asActor(person.id, tx => findActor(tx, person.id, null)))
  if (!actor) throw new Refusal('not_found', 'No active person has the address that --as names.')
  return actor
}

/** Their study of this code. */
export async function studyOf(actor: Actor, code: string | undefined): Promise<StudyRow> {
  const study = (await studiesOf(actor)).find(one => one.code === code)
  if (!study) throw new Refusal('not_found', 'That person has no study of this code.')
  return study
}
