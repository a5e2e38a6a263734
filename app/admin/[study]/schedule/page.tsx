import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { mayAdminister } from '@/lib/access/may-administer'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { measures } from '@/lib/measures/measures'
import { allow } from '@/lib/outcome/refusal'
import { readStudy } from '@/lib/trial/study/read-study'
import { plannedMeasures, scheduleOf } from '@/lib/trial/visits/visit-plan'
import { ScheduleForm } from './schedule-form'

export const metadata = { title: 'Visit schedule' }

const titles = Object.fromEntries(plannedMeasures.map(code => [code, measures[code].title]))

/** The visits that the protocol plans: what each hangs on, its day and its window. */
export default onPage(async ({ params }: PageProps<'/admin/[study]/schedule'>) => {
  const { study: studyId } = await params
  const actor = await currentActor()
  const { settings } = await readStudy(actor, studyId)
  allow(mayAdminister.setStudySettings(actor, { studyId }))
  return (
    <>
      <PageHeader
        title="Visit schedule"
        above={<RecordLink href={`/admin/${studyId}`}>People and sites</RecordLink>}
        below="For participants whose visits are planned from now on. Those who have theirs keep them."
      />
      <ScheduleForm studyId={studyId} visits={scheduleOf(settings)} titles={titles} />
    </>
  )
})
