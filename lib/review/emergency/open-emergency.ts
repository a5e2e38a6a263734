import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { emergencyReasons } from '@/db/schema/emergency-vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEmergency } from '@/lib/access/may-emergency'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { proof, words } from '@/lib/signing/proof'
import { line } from '@/lib/trial/input'
import { findStudy } from '@/lib/trial/study/study-repository'
import { keepWords, type Opening, openAccess, toldOfEmergency } from './emergency-repository'
import { recordEmergency } from './record-emergency'
import { emergencyKeyOf, sealEmergency } from './sealed-emergency'

export const openEmergencyInput = z.strictObject({
  studyId: z.uuid(),
  /** In full. */
  participantCode: line(40),
  reason: z.enum(emergencyReasons, 'Choose a reason.'),
  words,
  ...proof,
})

/**
 * Opens the record of a participant for an hour, to read (45 CFR 164.312(a)(2)(ii)), for who gives care at the site and does not see
 * all of it anyway. The investigators of the site are told in the same breath (where there is none, who stands in: supervisors, then
 * administrators), and each opening waits for an investigator’s review.
 */
export async function openEmergency(
  actor: Actor,
  { studyId, participantCode, reason, words: text, password, code, passkey }: z.output<typeof openEmergencyInput>,
  address: string,
): Promise<{ participantId: string }> {
  await reauthenticate(actor, { password, code, passkey, address })
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayEmergency.openEmergency(actor, { studyId }))
    const id = uuid()
    const opening = await openAccess(tx, { id, studyId, code: participantCode.trim(), reason })
    if (opening.answer !== 'opened') throw refusalFor(opening)
    const { participantId, siteId, endsAt } = opening
    const place = { id, studyId, siteId, participantId }
    allow(mayEmergency.openEmergency(actor, place))
    const sealed = sealEmergency(await emergencyKeyOf(tx, place), place, 'sealed', text)
    await keepWords(tx, id, sealed.bytes)
    const recipients = await toldOfEmergency(tx, siteId)
    await raiseAlert(tx, actor, { studyId, chain: studyId, recipients, kind: 'emergency_opened', subjectId: id })
    const rule = (alone: Actor) => mayEmergency.openEmergency(alone, place)
    await recordEmergency(tx, actor, place, rule, 'opened', { reason, endsAt, words: sealed.commitment })
    return { participantId }
  })
}

const whyNot = {
  none: 'No participant of your site has this code. Look at it again: it is the whole code, as it is written.',
  in_sight: 'All that this would open is in your sight already. Find them under Participants.',
  open: 'This record is open to you already. Find it under Participants.',
  rates: 'You rate this participant and stay blind to their record. Ask a colleague to open it.',
} as const

function refusalFor({ answer }: Exclude<Opening, { answer: 'opened' }>): Refusal {
  const message = whyNot[answer]
  return new Refusal(answer === 'none' ? 'not_found' : 'not_now', 'Nothing was opened.', { participantCode: message })
}
