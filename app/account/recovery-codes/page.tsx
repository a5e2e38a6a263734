import type { Metadata } from 'next'
import { Notice } from '@/app/_ui/page/notice'
import { RecordLink } from '@/app/_ui/page/record-link'
import { AccountPage } from '@/app/account/account-page'
import { codesLeft } from '@/app/account/words'
import { onPage } from '@/lib/auth/on-page'
import { ownPath } from '@/lib/auth/own-path'
import { currentActor } from '@/lib/auth/session'
import { readAccount } from '@/lib/credentials/read-account'
import { RenewForm } from './renew-form'

export const metadata: Metadata = { title: 'Recovery codes' }

/** How many are left, and new ones; signing in with one leads here. */
export default onPage(async ({ searchParams }: PageProps<'/account/recovery-codes'>) => {
  const { callbackUrl } = await searchParams
  const { factorAt, recoveryCodesLeft } = await readAccount(await currentActor())
  if (factorAt === null)
    return (
      <AccountPage title="Recovery codes">
        <p>This account has no second factor, as in the demo, so there is nothing to recover.</p>
      </AccountPage>
    )
  return (
    <AccountPage title="Recovery codes">
      {typeof callbackUrl === 'string' && (
        <div className="mb-8">
          <Notice kind="info" title={`You signed in with a recovery code. ${codesLeft(recoveryCodesLeft)}.`}>
            <p>
              If your phone is gone, ask your administrator to let you enrol again: signing a note asks for its code.
            </p>
            <p className="mt-2">
              <RecordLink href={ownPath(callbackUrl)}>Go on to your work</RecordLink>
            </p>
          </Notice>
        </div>
      )}
      <p className="mb-6">
        {codesLeft(recoveryCodesLeft)}. New codes take the place of all earlier ones, and are shown once.
      </p>
      <RenewForm />
    </AccountPage>
  )
})
