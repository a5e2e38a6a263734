import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Pagination } from '@/app/_ui/page/pagination'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Time } from '@/app/_ui/page/time'
import { mayExports } from '@/lib/access/may-exports'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { failureWords } from '@/lib/export/failure'
import { listExports } from '@/lib/export/list-exports'
import { readStudy } from '@/lib/trial/study/read-study'
import { BuildProgress } from './build-progress'
import { KeepFresh } from './keep-fresh'
import { RequestExport } from './request-export'
import { isUnderWay, stateWords } from './state-words'

export const metadata = { title: 'Exports' }

/** Every package of the study, newest first: who asked for it, for whom, and where it stands. */
export default onPage(async ({ params, searchParams }: PageProps<'/s/[study]/exports'>) => {
  const { study: studyId } = await params
  const { before } = await searchParams
  const actor = await currentActor()
  const { exports, next } = await listExports(actor, {
    studyId,
    before: typeof before === 'string' ? before : undefined,
  })
  const { zone } = await readStudy(actor, studyId)
  const recipients = [...new Set(exports.map(one => one.recipient))]
  return (
    <>
      <PageHeader
        title="Exports"
        below="Coded packages: no free text, study days instead of dates, random codes instead of people."
        actions={mayExports.request(actor, { studyId }) && <RequestExport {...{ studyId, recipients }} />}
      />
      {exports.some(isUnderWay) && <KeepFresh />}
      {exports.length === 0 ? (
        <Empty title="No package was asked for yet.">
          A data manager asks for one; an investigator of the whole study looks at what would leave, and releases it.
        </Empty>
      ) : (
        <Rows label="Packages">
          {exports.map(one => (
            <Row
              key={one.id}
              title={`For ${one.recipient}`}
              href={`/s/${studyId}/exports/${one.id}`}
              detail={
                isUnderWay(one) ? (
                  <BuildProgress {...one} />
                ) : (
                  [`Asked for by ${one.requesterName}`, failureWords(one.failure)].filter(Boolean).join('. ')
                )
              }
              aside={
                <>
                  {stateWords(one)}, <Time at={one.decidedAt ?? one.builtAt ?? one.requestedAt} zone={zone} />
                </>
              }
            />
          ))}
        </Rows>
      )}
      <Pagination label="Exports" next={next ? `?before=${next}` : undefined} />
    </>
  )
})
