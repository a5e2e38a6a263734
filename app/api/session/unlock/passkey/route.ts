import { z } from 'zod'
import { relyingParty } from '@/lib/auth/relying-party'
import { publicRoute } from '@/lib/auth/route'
import { currentSession } from '@/lib/auth/session'
import { askUnlock } from '@/lib/credentials/ask-passkey'
import { allow } from '@/lib/outcome/refusal'

/** What the browser is to ask a passkey, whose answer unlocks the screen. */
export const POST = publicRoute(z.strictObject({}), async () => {
  const session = await currentSession()
  allow(session !== null, 'signed_out')
  return askUnlock(session, relyingParty())
})
