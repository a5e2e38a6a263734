import { z } from 'zod'
import { publicRoute } from '@/lib/auth/route'
import { currentSession } from '@/lib/auth/session'
import { forgetSessionToken } from '@/lib/auth/session-cookie'
import { signOut } from '@/lib/credentials/sign-out'

const signOutInput = z.strictObject({
  /** Something waits sealed in the browser until whoever wrote it is back: that stays. */
  unsent: z.boolean().default(false),
})

/** Ends the session and has the browser forget what it kept of it (ASVS 14.3.1). */
export const POST = publicRoute(signOutInput, async ({ unsent }) => {
  const session = await currentSession()
  if (session) await signOut(session)
  await forgetSessionToken()
  return new Response(null, { status: 204, headers: { 'Clear-Site-Data': unsent ? '"cache"' : '"cache", "storage"' } })
})
