import type { Metadata } from 'next'
import { DataTable } from '@/app/_ui/page/data-table'
import { DefinitionList } from '@/app/_ui/page/definition-list'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { SessionWatch } from '@/app/locked/session-watch'
import { watchOf } from '@/app/locked/watch-of'
import { OuterPage } from '@/app/sign-in/outer-page'
import { onPage } from '@/lib/auth/on-page'
import { currentActor, currentSession } from '@/lib/auth/session'
import { readAccount } from '@/lib/credentials/read-account'
import { studiesOf } from '@/lib/trial/study/studies-of'
import { EndOthers, EndSession } from './end-sessions'
import { Passkeys } from './passkeys/passkeys'
import { provenBy } from './proven-by'
import { SignOutButton } from './sign-out-button'

export const metadata: Metadata = { title: 'My account' }

/** One's own sign-ins and what proves them; names and roles are the administrator's. */
export default onPage(async () => {
  const actor = await currentActor()
  const session = await currentSession()
  const account = await readAccount(actor)
  const { sessions } = account
  const studies = await studiesOf(actor)
  const others = sessions.filter(one => one.id !== actor.sessionId)
  return (
    <OuterPage title="My account" width="form">
      <DefinitionList
        entries={[
          { term: 'Name', description: actor.name },
          { term: 'E-mail', description: actor.email },
          ...provenBy(account),
        ]}
      />
      <Passkeys passkeys={account.passkeys} needsCode={account.factorAt !== null} />
      <div className="mt-12">
        <Section title="Where you are signed in" aside={others.length > 1 && <EndOthers />}>
          <DataTable
            caption="Your sessions"
            rows={sessions}
            rowKey={one => one.id}
            columns={[
              { key: 'address', label: 'Address', cell: one => one.address },
              { key: 'since', label: 'Signed in', cell: one => <Time at={one.createdAt} zone="UTC" /> },
              { key: 'used', label: 'Last used', cell: one => <Time at={one.lastInputAt} zone="UTC" /> },
              { key: 'until', label: 'Ends', cell: one => <Time at={one.expiresAt} zone="UTC" /> },
              {
                key: 'end',
                label: 'End it',
                cell: one => (one.id === actor.sessionId ? 'This session' : <EndSession sessionId={one.id} />),
              },
            ]}
          />
        </Section>
      </div>
      <p className="mt-8 flex flex-wrap gap-6">
        <RecordLink href="/">Back to your work</RecordLink>
        {studies.map(({ id, title }) => (
          <RecordLink key={id} href={`/s/${id}/correspondence`}>
            {studies.length > 1 ? `Correspondence of ${title}` : 'Correspondence'}
          </RecordLink>
        ))}
        <SignOutButton className="link" />
      </p>
      {session && <SessionWatch {...watchOf(session)} />}
    </OuterPage>
  )
})
