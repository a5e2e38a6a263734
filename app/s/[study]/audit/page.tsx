import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Pagination } from '@/app/_ui/page/pagination'
import { RecordLink } from '@/app/_ui/page/record-link'
import { TrailRows } from '@/app/_ui/page/trail-rows'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { parsed } from '@/lib/outcome/parsed'
import { readStudy } from '@/lib/trial/study/read-study'
import { readTrail, readTrailInput } from '@/lib/trial/trail/read-trail'
import { trailChoices } from '@/lib/trial/trail/trail-choices'
import { TrailFilters } from './trail-filters'

export const metadata = { title: 'Audit trail' }

/** What happened in the study, one plain sentence an event, newest first; each reader finds what they may know of. */
export default onPage(async ({ params, searchParams }: PageProps<'/s/[study]/audit'>) => {
  const { study } = await params
  const { after, ...asked } = await searchParams
  const actor = await currentActor()
  const { zone } = await readStudy(actor, study)
  const filters = chosenIn(asked)
  const { rows, next } = await readTrail(actor, parsed(readTrailInput, { studyId: study, filters, cursor: after }))
  const choices = await trailChoices(actor, study)
  return (
    <>
      <PageHeader title="Audit trail" below="Nothing here can be changed or taken away. The newest stands first." />
      <TrailFilters chosen={filters} {...choices} />
      {rows.length === 0 ? (
        <Nothing isFiltered={Object.keys(filters).length > 0} all={`/s/${study}/audit`} />
      ) : (
        <TrailRows rows={rows} zone={zone} />
      )}
      <Pagination
        label="Audit trail"
        next={next ? `?${new URLSearchParams({ ...filters, after: next })}` : undefined}
      />
    </>
  )
})

const Nothing = ({ isFiltered, all }: { isFiltered: boolean; all: string }) =>
  isFiltered ? (
    <Empty title="Nothing in your trail fits all of this.">
      Choose less at a time, widen the days, or <RecordLink href={all}>show everything again</RecordLink>.
    </Empty>
  ) : (
    <Empty title="Nothing has happened yet that you may know of.">What happens is listed here from then on.</Empty>
  )

/** What the address asks for, once each; the rest is for the trail's own schema to refuse. */
function chosenIn(asked: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}
