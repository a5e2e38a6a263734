import { requestAddress } from '@/lib/auth/request'
import { publicRoute } from '@/lib/auth/route'
import { currentSession } from '@/lib/auth/session'
import { writeSessionToken } from '@/lib/auth/session-cookie'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { unlockInput, unlockSession } from '@/lib/credentials/unlock-session'
import { takeBack } from '@/lib/measures/take-back'
import { allow } from '@/lib/outcome/refusal'

/** The same person's password or passkey opens the locked screen, under a new session; one that a participant held is taken back with it. */
export const POST = publicRoute(unlockInput, async shown => {
  const session = await currentSession()
  allow(session !== null, 'signed_out')
  const token = await unlockSession(session, { ...shown, address: await requestAddress() })
  await writeSessionToken(token)
  if (session.handedForms) await takeBack(actorOf(await sessionOf(token)), session.handedForms)
})
