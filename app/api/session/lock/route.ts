import { z } from 'zod'
import { publicRoute } from '@/lib/auth/route'
import { currentSession } from '@/lib/auth/session'
import { lockSession } from '@/lib/credentials/lock-session'

/** Whether the session is over, and whether it lasts past its hours because a session day goes on. */
export const GET = publicRoute(z.strictObject({}), async () => {
  const session = await currentSession()
  return { isOver: session === null, isLong: session !== null && session.secondsToItsEnd <= 0 }
})

/** Locks the screen over the work. */
export const POST = publicRoute(z.strictObject({}), async () => {
  const session = await currentSession()
  if (session) await lockSession(session)
})
