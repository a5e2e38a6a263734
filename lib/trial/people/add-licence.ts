import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { allow } from '@/lib/outcome/refusal'
import { day, line } from '@/lib/trial/input'
import { insertLicence } from './licence-repository'
import { findPerson } from './staff-repository'

export const addLicenceInput = z
  .strictObject({
    studyId: z.uuid(),
    staffId: z.uuid('Choose a person.'),
    title: line(120),
    number: line(60),
    authority: line(120),
    startsOn: day,
    endsOn: day,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'The last day lies before the first.',
  })

/** A licence to practise, from day to day; a renewal is another. It gates signing, never care. */
export async function addLicence(
  actor: Actor,
  { studyId, staffId, ...licence }: z.output<typeof addLicenceInput>,
  { id = uuid() } = {},
): Promise<{ licenceId: string }> {
  return asActor(actor.staffId, async tx => {
    const person = await findPerson(tx, actor, staffId, studyId)
    allow(mayAdminister.addLicence(actor, { studyId, staffId }))
    await insertLicence(tx, { id, staffId: person.id, ...licence })
    await record(tx, recorderOf(actor, { studyId, staffId }, mayAdminister.addLicence), {
      chain: 'system',
      action: 'licence.added',
      subject: { type: 'licence', id },
      scope: { studyId },
      body: { staff: staffId, startsOn: licence.startsOn, endsOn: licence.endsOn },
    })
    return { licenceId: id }
  })
}
