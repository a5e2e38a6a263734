import { z } from 'zod'
import { asSignIn } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { allow } from '@/lib/outcome/refusal'
import { type Asked, newChallenge } from './challenge'
import { passkeyOptions } from './passkey-options'
import { passkeysOf } from './passkey-repository'
import type { RelyingParty } from './relying-party'
import type { HeldSession } from './session-repository'

export const askPasskeyInput = z.strictObject({ purpose: z.enum(['sign', 'prove', 'uncover', 'account']) })

/** What one of a person's own passkeys is to sign before a deed of this session: its answer goes with the deed, and counts for no other purpose. */
export function askPasskey(actor: Actor, { purpose }: z.output<typeof askPasskeyInput>, party: RelyingParty) {
  allow(actor.sessionId !== null, 'signed_out')
  return optionsFor(actor.staffId, { purpose, boundTo: actor.sessionId }, party)
}

/** The same of who stands before a locked screen. */
export const askUnlock = ({ id, staff }: HeldSession, party: RelyingParty) =>
  optionsFor(staff.id, { purpose: 'unlock', boundTo: id }, party)

async function optionsFor(staffId: string, asked: Asked, party: RelyingParty) {
  const { own, challenge } = await asSignIn(async tx => {
    const own = await passkeysOf(tx, staffId)
    allow(own.length > 0, 'stale', 'You have no passkey any more. Enter your password instead.')
    return { own, challenge: await newChallenge(tx, asked, party) }
  })
  return passkeyOptions(challenge, party, own)
}
