import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { unstorable } from '@/lib/outcome/text'
import { newChallenge, spendChallenge } from './challenge'
import { proofBody } from './checked'
import { confirmSelf } from './confirm-self'
import { given } from './given'
import { ownEvent, ownRecorder } from './own-event'
import { algorithms, newPasskeyAnswer, shownPasskey } from './passkey-answer'
import { type Added, type OwnPasskey, passkeysOf, putPasskey } from './passkey-repository'
import type { RelyingParty } from './relying-party'

const name = z
  .string()
  .trim()
  .min(1, 'Give it a name.')
  .max(60, 'At most 60 characters.')
  .refine(typed => unstorable(typed) === null, 'One of its characters can’t be stored.')

export const beginPasskeyInput = z.strictObject({
  name,
  ...given,
  /** Empty where there is no second factor. */
  code: z.string().max(12),
})
export const addPasskeyInput = z.strictObject({ name, answer: newPasskeyAnswer })

const mostPasskeys = 10

/** Who proves with all they have who they are is given what a device makes a passkey of; until it is added nothing has changed. */
export async function beginPasskey(
  actor: Actor,
  { name, ...shown }: z.output<typeof beginPasskeyInput>,
  party: RelyingParty,
) {
  const { staffId, sessionId, email } = actor
  allow(sessionId !== null, 'signed_out')
  const own = await asSignIn(tx => passkeysOf(tx, staffId))
  allowAnother(own, name)
  const challenge = await confirmSelf(actor, shown, async (tx, _account, proof) => {
    await record(tx, ownRecorder(actor), ownEvent(actor, 'staff.reauthenticated', proofBody(proof)))
    return newChallenge(tx, { purpose: 'add', boundTo: sessionId }, party)
  })
  const { generateRegistrationOptions } = await import('@simplewebauthn/server') // slow to load, and seldom needed
  return generateRegistrationOptions({
    rpName: 'Vigil',
    rpID: party.id,
    userName: email,
    userDisplayName: actor.name,
    userID: Uint8Array.from(Buffer.from(staffId)),
    challenge: challenge,
    timeout: 300_000,
    attestationType: 'none',
    excludeCredentials: own.map(({ credentialId: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
}

/** Keeps the passkey that the device made for just this session, within five minutes of the proof; it opens and signs from now on. */
export async function addPasskey(actor: Actor, { name, answer }: z.output<typeof addPasskeyInput>): Promise<void> {
  const { staffId, sessionId } = actor
  allow(sessionId !== null, 'signed_out')
  const asked = { purpose: 'add', boundTo: sessionId } as const
  const spent = await asSignIn(tx => spendChallenge(tx, asked, answer.response.clientDataJSON))
  const made = spent && (await shownPasskey(answer, spent))
  const added = await asSignIn(async tx => {
    const id = uuid()
    const outcome = made && (await putPasskey(tx, { id, sessionId, staffId, name, ...made }))
    const event =
      outcome === 'added'
        ? ownEvent(actor, 'staff.passkey_added', { passkey: id })
        : ownEvent(actor, 'staff.confirmation_failed', { by: 'passkey' })
    await record(tx, ownRecorder(actor), event)
    return outcome
  })
  if (added !== 'added') throw refusalFor(added)
}

const words = {
  named: 'You have a passkey of this name. Give this one another.',
  many: 'You have ten passkeys, the most there may be. Take one away first.',
} as const

function allowAnother(own: readonly OwnPasskey[], called: string): void {
  if (own.length >= mostPasskeys) throw refusalFor('many')
  if (own.some(({ name }) => name.toLowerCase() === called.toLowerCase())) throw refusalFor('named')
}

function refusalFor(why: Exclude<Added, 'added'> | null): Refusal {
  if (why === 'named') return new Refusal('invalid', undefined, { name: words.named })
  if (why === 'many') return new Refusal('not_now', words.many)
  if (why === 'signed_out') return new Refusal('signed_out')
  return new Refusal('stale', 'That passkey was not added, and nothing was changed. Begin again.')
}
