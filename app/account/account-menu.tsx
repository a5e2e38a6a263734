import { RecordLink } from '@/app/_ui/page/record-link'
import { LockButton } from '@/app/locked/lock-button'
import { SessionWatch } from '@/app/locked/session-watch'
import { watchOf } from '@/app/locked/watch-of'
import { currentSession } from '@/lib/auth/session'
import { actorOf } from '@/lib/credentials/session'
import { otherStudies } from './other-studies'
import { SignOutButton } from './sign-out-button'

/** What a signed-in person finds under their name, on every page; with it comes the watch that locks the screen. */
export async function AccountMenu({ study }: { study?: string }) {
  const session = await currentSession()
  if (!session) return null
  const others = session.locked ? [] : await otherStudies(actorOf(session), study)
  const letters = study ?? session.memberships[0]?.studyId
  return (
    <>
      {others.map(({ id, title, href }) => (
        <RecordLink key={id} href={href} className="">
          Go to {title}
        </RecordLink>
      ))}
      {letters && (
        <RecordLink href={`/s/${letters}/correspondence`} className="">
          Correspondence
        </RecordLink>
      )}
      <RecordLink href="/account" className="">
        My account
      </RecordLink>
      <LockButton />
      <SignOutButton />
      <SessionWatch {...watchOf(session)} />
    </>
  )
}
