import type { Metadata } from 'next'
import { AccountPage } from '@/app/account/account-page'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { readAccount } from '@/lib/credentials/read-account'
import { PasswordForm } from './password-form'

export const metadata: Metadata = { title: 'Change your password' }

/** Another password, which the demo accounts never take. */
export default onPage(async () => {
  const actor = await currentActor()
  const { keepsPassword } = await readAccount(actor)
  return (
    <AccountPage title="Change your password">
      {keepsPassword ? <p>The demo accounts keep their password.</p> : <PasswordForm email={actor.email} />}
    </AccountPage>
  )
})
