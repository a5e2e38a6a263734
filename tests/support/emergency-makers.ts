import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { openEmergency, type openEmergencyInput } from '@/lib/review/emergency/open-emergency'
import type { TestParticipant } from './makers'
import { password, signedIn } from './people'

export const whyInWords = 'She calls, says goodbye, and nobody of her team answers.'

/** Opens the record of a participant, as somebody types it. */
export const openIn = (
  who: Actor,
  { studyId, code: participantCode }: Pick<TestParticipant, 'studyId' | 'code'>,
  changes: Partial<z.output<typeof openEmergencyInput>> = {},
) =>
  openEmergency(
    who,
    { studyId, participantCode, reason: 'life_in_danger', words: whyInWords, password, ...changes },
    '127.0.0.1',
  )

/** The same, with the person as their next request makes them, and the access that is open now. */
export async function inAnEmergency(
  who: Actor,
  participant: TestParticipant,
  changes: Parameters<typeof openIn>[2] = {},
) {
  await openIn(who, participant, changes)
  const actor = await signedIn(who.staffId)
  return { actor, emergencyId: actor.emergencies[0]?.id ?? '' }
}
