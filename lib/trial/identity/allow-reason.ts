import { type Actor, inEmergency } from '@/lib/access/actor'
import type { IdentityPart, ParticipantStanding } from '@/lib/access/may-trial'
import { allow } from '@/lib/outcome/refusal'
import type { RevealReason } from './reveal-reasons'

/** Whoever has emergency access opens a vault for that reason alone, and nobody else opens it for that. */
export function allowReason(
  actor: Actor,
  { id }: ParticipantStanding,
  { part, reason }: { readonly part: IdentityPart; readonly reason?: RevealReason },
): void {
  const fits = (reason === 'emergency') === inEmergency(actor, id) || (part === 'preferred' && !reason)
  allow(fits, 'not_now', 'Choose another reason.')
}
