import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayUnblinding } from '@/lib/access/may-guesses'
import { now } from '@/lib/clock/clock-repository'
import { isBefore } from '@/lib/clock/instant'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { allow } from '@/lib/outcome/refusal'
import { knownSigner } from './known-signer'
import { proof } from './proof'
import { recordUnblinding } from './record-unblinding'
import { decideUnblinding, findUnblinding, unblindingPersonsOf } from './unblinding-repository'
import { whyNotUnblinding } from './why-not-unblinding'

export const confirmUnblindingInput = z.strictObject({ unblindingId: z.uuid(), ...proof })

/** The second of two persons opens the study's treatment guesses: all of them, at once, and never closed again. */
export async function confirmUnblinding(
  actor: Actor,
  { unblindingId, password, code, passkey }: z.output<typeof confirmUnblindingInput>,
  address: string,
): Promise<void> {
  await reauthenticate(actor, { password, code, passkey, address })
  return asActor(actor.staffId, async tx => {
    const one = await findUnblinding(tx, actor, unblindingId)
    const isSecond = mayUnblinding.confirmUnblinding(actor, { ...one, state: 'requested' })
    allow(isSecond, 'not_permitted', whyNotUnblinding(actor, one))
    const at = await now(tx)
    const inTime = one.state === 'requested' && isBefore(at, one.expiresAt)
    allow(inTime, 'not_now', 'This request was decided or has lapsed. Nothing was opened by you.')
    await knownSigner(tx, actor, one.studyId)
    const { first } = await unblindingPersonsOf(tx, one.studyId)
    allow(
      first.some(({ id }) => id === one.requestedBy),
      'not_now',
      'Whoever asked for it does not oversee every site any more. Refuse it; then it can be asked for anew.',
    )
    await decideUnblinding(tx, one, { state: 'confirmed', decidedBy: actor.staffId, decidedAt: at })
    await recordUnblinding(tx, actor, one, 'confirmed')
  })
}
