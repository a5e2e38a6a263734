import { z } from 'zod'
import { requestAddress } from '@/lib/auth/request'
import { publicRoute } from '@/lib/auth/route'
import { currentSession } from '@/lib/auth/session'
import { writeSessionToken } from '@/lib/auth/session-cookie'
import { unlockSession } from '@/lib/credentials/unlock-session'
import { allow } from '@/lib/outcome/refusal'

/** The same person's password opens the locked screen, under a new session. */
export const POST = publicRoute(z.strictObject({ password: z.string().max(1000) }), async ({ password }) => {
  const session = await currentSession()
  allow(session !== null, 'signed_out')
  await writeSessionToken(await unlockSession(session, { password, address: await requestAddress() }))
})
