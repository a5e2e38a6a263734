import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { day } from '@/lib/trial/input'
import { licenceEndReasons } from './licence-end-reasons'
import { changeLicence, findLicence, type LicenceRow } from './licence-repository'
import { findPerson } from './staff-repository'

export const endLicenceInput = z
  .strictObject({
    studyId: z.uuid(),
    staffId: z.uuid(),
    licenceId: z.uuid(),
    reason: z.enum(licenceEndReasons, 'Choose why.'),
    endsOn: day.nullish(),
  })
  .refine(({ reason, endsOn }) => reason === 'entered_wrongly' || endsOn, {
    path: ['endsOn'],
    message: 'Say the last day on which it was valid.',
  })

/**
 * A licence that its authority took back, or that was given up, entitles until its last day; one that was entered wrongly
 * never did. What was signed keeps the credentials that were printed with it.
 */
export async function endLicence(
  actor: Actor,
  { studyId, staffId, licenceId, reason, endsOn }: z.output<typeof endLicenceInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    await findPerson(tx, actor, staffId, studyId)
    allow(mayAdminister.addLicence(actor, { studyId, staffId }))
    const licence = await findLicence(tx, staffId, licenceId)
    allow(licence.struckAt === null, 'not_now', 'This licence was struck already.')
    const isWrong = reason === 'entered_wrongly'
    await (isWrong ? changeLicence(tx, licence, { struckAt: await now(tx) }) : shorten(tx, licence, endsOn ?? ''))
    await record(tx, recorderOf(actor, { studyId, staffId }, mayAdminister.addLicence), {
      chain: 'system',
      action: isWrong ? 'licence.struck' : 'licence.ended',
      subject: { type: 'licence', id: licenceId },
      scope: { studyId },
      body: { staff: staffId, reason, endsOn: isWrong ? null : endsOn },
    })
  })
}

async function shorten(tx: Tx, licence: LicenceRow, endsOn: string): Promise<void> {
  if (endsOn < licence.startsOn)
    throw new Refusal('invalid', undefined, { endsOn: 'The last day lies before the first.' })
  if (endsOn >= licence.endsOn)
    throw new Refusal('invalid', undefined, { endsOn: 'It ends by then already. A renewal is another licence.' })
  await changeLicence(tx, licence, { endsOn })
}
