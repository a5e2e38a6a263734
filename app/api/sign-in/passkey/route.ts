import { z } from 'zod'
import { writePasskeyCookie } from '@/lib/auth/passkey-cookie'
import { relyingParty } from '@/lib/auth/relying-party'
import { requestAddress } from '@/lib/auth/request'
import { publicRoute } from '@/lib/auth/route'
import { askForSignIn } from '@/lib/credentials/sign-in-passkey'

/** What this browser is to ask its passkey; the answer goes where a password does. */
export const POST = publicRoute(z.strictObject({}), async () => {
  const { browser, options } = await askForSignIn(await requestAddress(), relyingParty())
  await writePasskeyCookie(browser)
  return options
})
