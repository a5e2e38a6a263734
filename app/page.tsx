import { redirect } from 'next/navigation'
import { RecordLink } from '@/app/_ui/page/record-link'
import { SignOutButton } from '@/app/account/sign-out-button'
import { OuterPage } from '@/app/sign-in/outer-page'
import { firstPage } from '@/lib/auth/first-page'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'

/** Leads each person to where their work begins. */
export default onPage(async () => {
  const path = firstPage(await currentActor())
  if (path) redirect(path)
  return (
    <OuterPage title="You have no role in a study today">
      <p>A role may have ended, been paused, or not have begun. Your administrator can tell you which.</p>
      <p className="mt-6 flex flex-wrap gap-6">
        <RecordLink href="/account">My account</RecordLink>
        <SignOutButton className="link" />
      </p>
    </OuterPage>
  )
})
