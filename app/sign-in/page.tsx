import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { roleLabels } from '@/lib/audit/role-labels'
import { onPage } from '@/lib/auth/on-page'
import { ownPath } from '@/lib/auth/own-path'
import { currentSession } from '@/lib/auth/session'
import { listDemoAccounts } from '@/lib/credentials/list-demo-accounts'
import { running } from '@/lib/ops/running'
import { OuterPage } from './outer-page'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

/** The way in; in a demo database with the invented people whom anybody may try it as. */
export default onPage(async ({ searchParams }: PageProps<'/sign-in'>) => {
  const { callbackUrl } = await searchParams
  const next = ownPath(typeof callbackUrl === 'string' ? callbackUrl : null)
  if (await currentSession()) redirect(next)
  const accounts = await listDemoAccounts()
  return (
    <OuterPage title="Sign in">
      <SignInForm
        next={next}
        isDemo={running().kind === 'demo'}
        demo={accounts.map(({ email, name, role, site }) => ({
          email,
          name,
          role: [roleLabels[role], site].filter(Boolean).join(', '),
        }))}
      />
    </OuterPage>
  )
})
