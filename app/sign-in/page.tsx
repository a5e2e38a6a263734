import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PlainPage } from '@/app/_ui/page/plain-page'
import { roleLabels } from '@/app/s/[study]/pages-of'
import { ownPath } from '@/lib/auth/own-path'
import { currentSession } from '@/lib/auth/session'
import { listDemoAccounts } from '@/lib/credentials/list-demo-accounts'
import { isEvaluation } from '@/lib/ops/running'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

/** The way in; in a demo database with the invented people whom anybody may try it as. */
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { callbackUrl } = await searchParams
  const next = ownPath(typeof callbackUrl === 'string' ? callbackUrl : null)
  if (await currentSession()) redirect(next)
  const accounts = await listDemoAccounts()
  return (
    <PlainPage title="Sign in" banner={isEvaluation() ? 'Evaluation: not for real participants' : undefined}>
      <SignInForm
        next={next}
        demo={accounts.map(({ email, name, role, site }) => ({
          email,
          name,
          role: [roleLabels[role], site].filter(Boolean).join(', '),
        }))}
      />
    </PlainPage>
  )
}
