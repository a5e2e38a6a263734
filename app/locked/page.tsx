import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { OuterPage } from '@/app/sign-in/outer-page'
import { onPage } from '@/lib/auth/on-page'
import { ownPath } from '@/lib/auth/own-path'
import { currentSession } from '@/lib/auth/session'
import { UnlockPage } from './unlock-page'

export const metadata: Metadata = { title: 'Locked' }

const isOfNote = /^\/s\/[^/]+\/notes\//

/** A locked screen that was opened as a page: unlocking leads back to where it was. */
export default onPage(async ({ searchParams }: PageProps<'/locked'>) => {
  const { callbackUrl } = await searchParams
  const next = ownPath(typeof callbackUrl === 'string' ? callbackUrl : null)
  const session = await currentSession()
  if (!session) redirect(`/sign-in?${new URLSearchParams({ callbackUrl: next })}`)
  if (session.handedForms) redirect('/handed')
  if (!session.locked) redirect(next)
  return (
    <OuterPage title="The screen is locked">
      <UnlockPage name={session.staff.name} next={next} isLong={session.secondsToItsEnd <= 0} />
      {isOfNote.test(next) && (
        <p className="mt-6 border-t border-rule pt-4">
          An emergency? What this device holds of a session day can’t be shown on a page that was opened while the
          screen was locked. Call the emergency number, then the medical back-up of your site. Once the screen is
          unlocked, Help in the log has the contacts.
        </p>
      )}
    </OuterPage>
  )
})
