import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { unblindingReasons } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayUnblinding } from '@/lib/access/may-guesses'
import { now } from '@/lib/clock/clock-repository'
import { minutesAfter } from '@/lib/clock/instant'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { allow } from '@/lib/outcome/refusal'
import { line } from '@/lib/trial/input'
import { studyKey } from '@/lib/trial/sealed-words'
import { guessLockOf } from '@/lib/trial/study/guess-lock-repository'
import { findStudy } from '@/lib/trial/study/study-repository'
import { settingsOf } from '@/lib/trial/study/study-settings'
import { knownSigner } from './known-signer'
import { lapseLate } from './lapse-unblindings'
import { proof, words } from './proof'
import { recordUnblinding } from './record-unblinding'
import { sealGrounds } from './sealed-unblinding'
import { insertUnblinding, unblindingPersonsOf } from './unblinding-repository'
import { whyNotUnblinding } from './why-not-unblinding'

export const requestUnblindingInput = z.strictObject({
  studyId: z.uuid(),
  reason: z.enum(unblindingReasons, 'Choose a reason.'),
  /** Of the sponsor or the ethics board. */
  reference: line(120),
  words,
  ...proof,
})

/** The first of two persons asks that the study's treatment guesses be opened. Nothing is opened by it. */
export async function requestUnblinding(
  actor: Actor,
  { studyId, reason, reference, words: text, password, code, passkey }: z.output<typeof requestUnblindingInput>,
  address: string,
): Promise<{ unblindingId: string }> {
  await reauthenticate(actor, { password, code, passkey, address })
  return asActor(actor.staffId, async tx => {
    const { settings } = await findStudy(tx, actor, studyId)
    allow(mayUnblinding.requestUnblinding(actor, { studyId }), 'not_permitted', whyNotUnblinding(actor, { studyId }))
    await knownSigner(tx, actor, studyId)
    allow((await guessLockOf(tx, studyId)) !== null, 'not_now', 'This study never asked for treatment guesses.')
    await lapseLate(tx)
    const at = await now(tx)
    const place = { id: uuid(), studyId }
    const sealed = sealGrounds(await studyKey(tx, studyId), place, { reference, words: text })
    const expiresAt = minutesAfter(at, settingsOf(settings).unblindHours * 60)
    const request = { ...place, reason, sealed: sealed.bytes, requestedBy: actor.staffId, requestedAt: at, expiresAt }
    allow(await insertUnblinding(tx, request), 'not_now', 'A request waits already, or the study is unblinded.')
    const recipients = (await unblindingPersonsOf(tx, studyId)).second.map(({ id }) => id)
    await raiseAlert(tx, actor, { studyId, chain: studyId, recipients, kind: 'unblinding_waits', subjectId: place.id })
    const standing = { ...request, state: 'requested' } as const
    await recordUnblinding(tx, actor, standing, 'requested', { reason, expiresAt, words: sealed.commitment })
    return { unblindingId: place.id }
  })
}
