import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { addKnownStaff } from './add-known-staff'
import { inviteStaff, type inviteStaffInput } from './invite-staff'

/** Somebody to work in a study: with the account that they have already, else with a new one and a link to it. */
export async function bringInStaff(
  actor: Actor,
  input: z.output<typeof inviteStaffInput>,
  how: { byCommand?: boolean } = {},
): Promise<{ staffId: string; token: string | null }> {
  const known = await addKnownStaff(actor, input, how)
  if (known) return { ...known, token: null }
  const { staffId, token } = await inviteStaff(actor, input, how)
  return { staffId, token }
}
