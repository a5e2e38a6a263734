import type { ReactNode } from 'react'
import { RecordLink } from '@/app/_ui/page/record-link'
import { SessionWatch } from '@/app/locked/session-watch'
import { watchOf } from '@/app/locked/watch-of'
import { OuterPage } from '@/app/sign-in/outer-page'
import { currentSession } from '@/lib/auth/session'

/** One change of one's own account: a form alone on its page, with the way back. */
export async function AccountPage({ title, children }: { title: string; children: ReactNode }) {
  const session = await currentSession()
  return (
    <OuterPage title={title}>
      {children}
      <p className="mt-10">
        <RecordLink href="/account">Back to my account</RecordLink>
      </p>
      {session && <SessionWatch {...watchOf(session)} />}
    </OuterPage>
  )
}
