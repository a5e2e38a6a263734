import { counted } from '@/app/_ui/page/counted'
import { DataTable } from '@/app/_ui/page/data-table'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Pagination } from '@/app/_ui/page/pagination'
import { RecordLink } from '@/app/_ui/page/record-link'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { readStudy } from '@/lib/trial/study/read-study'
import { readSignIns } from '@/lib/trial/trail/read-sign-ins'

export const metadata = { title: 'Sign-ins' }

/** When the people of the study signed in, and where somebody tried to and was refused. */
export default onPage(async ({ params, searchParams }: PageProps<'/admin/[study]/sign-ins'>) => {
  const { study: studyId } = await params
  const { after } = await searchParams
  const actor = await currentActor()
  const { zone } = await readStudy(actor, studyId)
  const cursor = typeof after === 'string' ? after : undefined
  const { signIns, next, unknown } = await readSignIns(actor, { studyId, zone, cursor })
  return (
    <>
      <PageHeader
        above={<RecordLink href={`/admin/${studyId}`}>People and sites</RecordLink>}
        title="Sign-ins"
        below="Of the people of this study, the newest first. An attempt that was told to wait is not tried, and not listed."
      />
      <Section title="People of the study">
        <DataTable
          caption="Sign-ins"
          rows={signIns}
          rowKey={one => one.id}
          empty={<Empty title="Nobody has signed in yet.">Whoever does, or is refused, is listed here.</Empty>}
          columns={[
            {
              key: 'who',
              label: 'Account',
              cell: one => <RecordLink href={`/admin/${studyId}/people/${one.staffId}`}>{one.name}</RecordLink>,
            },
            {
              key: 'what',
              label: 'What happened',
              cell: one => (one.refused ? <strong className="font-semibold">Refused</strong> : 'Signed in'),
            },
            { key: 'when', label: 'When', cell: one => <Time at={one.at} zone={zone} show="second" /> },
          ]}
        />
        <Pagination label="Sign-ins" next={next ? `?${new URLSearchParams({ after: next })}` : undefined} />
      </Section>
      <Section title="Accounts that there are not" aside="The last 30 days">
        <p className="mb-4 max-w-[66ch] text-muted">
          How often somebody tried to sign in to this server with an address that is nobody’s. What they typed is
          neither kept nor shown, since it may be a password in the wrong place.
        </p>
        <DataTable
          caption="Attempts on accounts that there are not, by day"
          rows={unknown}
          rowKey={({ day }) => day}
          empty={<Empty title="None in the last 30 days." />}
          columns={[
            { key: 'day', label: 'Day', cell: ({ day }) => dateWords(day) },
            { key: 'attempts', label: 'Attempts', cell: ({ attempts }) => counted(attempts, 'attempt') },
          ]}
        />
      </Section>
    </>
  )
})
