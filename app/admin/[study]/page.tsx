import { DataTable } from '@/app/_ui/page/data-table'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { mayAdminister } from '@/lib/access/may-administer'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { allow } from '@/lib/outcome/refusal'
import { padOptions } from '@/lib/session/log/kinds'
import { limitsSet } from '@/lib/session/vitals/vital-limits'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { readInvitations } from '@/lib/trial/people/read-invitations'
import { sitesOfKeptClock } from '@/lib/trial/study/correct-site'
import { readStudy } from '@/lib/trial/study/read-study'
import { settingsAt } from '@/lib/trial/study/set-site-settings'
import { settingsOf } from '@/lib/trial/study/study-settings'
import { AddSite } from './add-site'
import { BackUp } from './back-up'
import { CorrectSite } from './correct-site'
import { OpenInvitations } from './open-invitations'
import { SiteLimits } from './site-limits'
import { SiteSettings } from './site-settings'
import { roleWords, stateWords } from './words'

export const metadata = { title: 'People and sites' }

/** Accounts, roles and sites; the administrator reads no note and no identity. */
export default onPage(async ({ params }: PageProps<'/admin/[study]'>) => {
  const { study: studyId } = await params
  const actor = await currentActor()
  const { sites, settings, zone } = await readStudy(actor, studyId)
  allow(mayAdminister.inviteStaff(actor, { studyId }))
  const people = await peopleOfStudy(actor, studyId)
  const keptClocks = await sitesOfKeptClock(actor, studyId)
  const waiting = await readInvitations(actor, studyId)
  const { cssrsLimit, attendanceMinutes } = settingsOf(settings)
  return (
    <>
      <PageHeader
        title="People and sites"
        actions={
          <>
            <RecordLink href={`/admin/${studyId}/protocol`} className="button">
              Protocol settings
            </RecordLink>
            <RecordLink href={`/admin/${studyId}/schedule`} className="button">
              Visit schedule
            </RecordLink>
            <RecordLink href={`/admin/${studyId}/sign-ins`} className="button">
              Sign-ins
            </RecordLink>
            <RecordLink href={`/admin/${studyId}/invite`} className="button button-primary">
              Invite somebody
            </RecordLink>
          </>
        }
      />
      <Section title="People" aside={`${people.length} people`}>
        <DataTable
          caption="People"
          rows={people}
          rowKey={person => person.id}
          columns={[
            {
              key: 'name',
              label: 'Name',
              cell: person => <RecordLink href={`/admin/${studyId}/people/${person.id}`}>{person.name}</RecordLink>,
            },
            { key: 'email', label: 'E-mail', cell: person => person.email },
            { key: 'roles', label: 'Roles', cell: person => person.memberships.map(roleWords).join(', ') },
            { key: 'state', label: 'Account', cell: person => stateWords[person.state] },
          ]}
        />
      </Section>
      <OpenInvitations {...{ studyId, waiting, zone }} />
      <Section title="Sites" aside={<AddSite studyId={studyId} />}>
        <Rows label="Sites">
          {sites.map(site => (
            <Row
              key={site.id}
              title={site.name}
              detail={site.code}
              aside={site.timeZone.replaceAll('_', ' ')}
              action={
                <div className="flex flex-wrap gap-2">
                  <CorrectSite
                    studyId={studyId}
                    site={{ id: site.id, name: site.name, timeZone: site.timeZone }}
                    keepsClock={keptClocks.includes(site.id)}
                  />
                  <SiteSettings
                    studyId={studyId}
                    site={{ id: site.id, name: site.name }}
                    settings={settingsAt(settings, site.id)}
                    study={{ cssrsLimit, attendanceMinutes }}
                    pads={padOptions}
                  />
                  <SiteLimits
                    studyId={studyId}
                    site={{ id: site.id, name: site.name }}
                    limits={limitsSet(settings, site.id)}
                  />
                  <BackUp
                    studyId={studyId}
                    site={{ id: site.id, name: site.name }}
                    numbers={settings.backUp?.[site.id] ?? []}
                  />
                </div>
              }
            />
          ))}
        </Rows>
      </Section>
    </>
  )
})
