import { z } from 'zod'
import { publicRoute } from '@/lib/auth/route'
import { currentSession } from '@/lib/auth/session'
import { lockSession } from '@/lib/credentials/lock-session'

/** Locks the screen over the work. */
export const POST = publicRoute(z.strictObject({}), async () => {
  const session = await currentSession()
  if (session) await lockSession(session)
})
