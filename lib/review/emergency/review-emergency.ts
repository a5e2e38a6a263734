import { z } from 'zod'
import { emergencyFindings } from '@/db/schema/emergency-vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEmergency } from '@/lib/access/may-emergency'
import { allow } from '@/lib/outcome/refusal'
import { words } from '@/lib/signing/proof'
import { findEmergency, markReviewed } from './emergency-repository'
import { recordEmergency } from './record-emergency'
import { emergencyKeyOf, sealEmergency } from './sealed-emergency'

export const reviewEmergencyInput = z.strictObject({
  emergencyId: z.uuid(),
  finding: z.enum(emergencyFindings, 'Choose one of the two.'),
  words,
})

/** The investigator says, once it is over, whether it was justified, and why: once, and for ever. */
export async function reviewEmergency(
  actor: Actor,
  { emergencyId, finding, words: text }: z.output<typeof reviewEmergencyInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const one = await findEmergency(tx, actor, emergencyId)
    allow(mayEmergency.reviewEmergency(actor, { ...one, isOpen: false, isReviewed: false }))
    allow(mayEmergency.reviewEmergency(actor, one), 'not_now', one.isOpen ? stillOpen : reviewed)
    const sealed = sealEmergency(await emergencyKeyOf(tx, one), one, 'review_sealed', text)
    await markReviewed(tx, one, { finding, reviewSealed: sealed.bytes, reviewedBy: actor.staffId })
    const rule = (alone: Actor) => mayEmergency.reviewEmergency(alone, one)
    await recordEmergency(tx, actor, one, rule, 'reviewed', { finding, staff: one.staffId, words: sealed.commitment })
  })
}

const stillOpen = 'This emergency access is still open. It can be reviewed once it has ended.'
const reviewed = 'This emergency access was reviewed already.'
