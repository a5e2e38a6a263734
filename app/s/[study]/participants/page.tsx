import { DataTable } from '@/app/_ui/page/data-table'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Pagination } from '@/app/_ui/page/pagination'
import { RecordLink } from '@/app/_ui/page/record-link'
import { mayEmergency } from '@/lib/access/may-emergency'
import { mayTrial } from '@/lib/access/may-trial'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { dateWords } from '@/lib/clock/calendar'
import { participantList } from '@/lib/trial/participants/participant-list'
import { readStudy } from '@/lib/trial/study/read-study'
import { FindParticipant } from './find-participant'

export const metadata = { title: 'Participants' }

/** The participants that this person may know of, by code. */
export default onPage(async ({ params, searchParams }: PageProps<'/s/[study]/participants'>) => {
  const { study: studyId } = await params
  const { after } = await searchParams
  const actor = await currentActor()
  const { sites } = await readStudy(actor, studyId)
  const { participants, next } = await participantList(actor, { studyId, after: [after].flat()[0] })
  const mayAdd = sites.some(site => mayTrial.addParticipant(actor, { studyId, siteId: site.id }))
  const here = `/s/${studyId}/participants`
  return (
    <>
      <PageHeader
        title="Participants"
        below={after ? `After ${after}` : undefined}
        actions={
          mayAdd && (
            <RecordLink href={`${here}/new`} className="button button-primary">
              Add a participant
            </RecordLink>
          )
        }
      />
      <FindParticipant studyId={studyId} inVault={mayTrial.searchIdentity(actor, { studyId })} />
      <DataTable
        caption="Participants"
        rows={participants}
        rowKey={one => one.id}
        empty={<Empty title="No participants here.">Those in your care, or of your site, are listed by code.</Empty>}
        columns={[
          { key: 'code', label: 'Code', cell: one => <RecordLink href={`${here}/${one.id}`}>{one.code}</RecordLink> },
          { key: 'site', label: 'Site', cell: one => one.siteCode },
          { key: 'enrolled', label: 'Enrolled', cell: one => dateWords(one.enrolledOn) },
          {
            key: 'next',
            label: 'Next visit',
            cell: one => (one.next ? `${one.next.code}, ${dateWords(one.next.targetOn)}` : 'None planned'),
          },
          {
            key: 'team',
            label: 'Care team',
            cell: one => one.team.map(member => member.name).join(', ') || 'Nobody yet',
          },
        ]}
      />
      <Pagination label="Participants" next={next ? `${here}?${new URLSearchParams({ after: next })}` : undefined} />
      {mayEmergency.openEmergency(actor, { studyId }) && (
        <p className="mt-8 text-small text-muted">
          Somebody needs help now, and you don’t see what you need:{' '}
          <RecordLink href={`/s/${studyId}/emergency`}>emergency access</RecordLink>
        </p>
      )}
    </>
  )
})
