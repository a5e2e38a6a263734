import type { Metadata } from 'next'
import { AccountPage } from '@/app/account/account-page'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { readAccount } from '@/lib/credentials/read-account'
import { ReplaceFactor } from './replace-factor'

export const metadata: Metadata = { title: 'Replace your second factor' }

/** Another phone, while the present one still shows codes. */
export default onPage(async () => {
  const { factorAt } = await readAccount(await currentActor())
  return (
    <AccountPage title="Replace your second factor">
      {factorAt ? <ReplaceFactor /> : <p>This account has no second factor, as in the demo.</p>}
    </AccountPage>
  )
})
