import { notFound } from 'next/navigation'
import { PageHeader } from '@/app/_ui/page/page-header'
import { RecordLink } from '@/app/_ui/page/record-link'
import { nearestVisit } from '@/app/s/[study]/participants/[participant]/measures/nearest-visit'
import { visitsToChoose } from '@/app/s/[study]/participants/[participant]/visits-to-choose'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { courseOfMeasures } from '@/lib/measures/course-of-measures'
import { EnterForm } from './enter-form'

export const metadata = { title: 'Write a measure down' }

/** Writes down what was answered on paper, or the scores of a measure whose questions stay on the site's own form. */
export default onPage(
  async ({ params, searchParams }: PageProps<'/s/[study]/participants/[participant]/measures/[measure]'>) => {
    const { study, participant: participantId, measure: code } = await params
    const { visit } = await searchParams
    const page = await courseOfMeasures(await currentActor(), { studyId: study, participantId })
    const measure = page.offered.find(one => one.code === code)
    if (!measure) notFound()
    const visits = visitsToChoose(page.visits, page.today, visit)
    const here = `/s/${study}/participants/${participantId}/measures`
    return (
      <>
        <PageHeader
          title={measure.title}
          above={<RecordLink href={here}>{page.participant.code}, measures</RecordLink>}
          below={<span className="inline-block first-letter:uppercase">{measure.about}</span>}
        />
        <EnterForm
          measure={measure}
          visits={Object.fromEntries(visits.map(one => [one.id, one.code]))}
          visitId={visits.find(({ id }) => id === visit)?.id ?? nearestVisit(visits, page.today)}
          today={page.today}
          study={study}
        />
      </>
    )
  },
)
