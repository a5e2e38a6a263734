import { counted } from '@/app/_ui/page/counted'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Section } from '@/app/_ui/page/section'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { listCareChecks } from '@/lib/care/list-care-checks'
import { CheckRows } from './check-rows'

export const metadata = { title: 'Care checks' }

/** What participants said of how they were treated, for those who may read it: what waits for somebody first. */
export default onPage(async ({ params }: PageProps<'/s/[study]/care-checks'>) => {
  const { study } = await params
  const { checks, now } = await listCareChecks(await currentActor(), study)
  const raised = checks.filter(({ standing }) => standing === 'raised')
  const others = checks.filter(({ standing }) => standing !== 'raised')
  const here = { study, now }
  return (
    <>
      <PageHeader
        title="Care checks"
        below={raised.length === 0 ? 'Nothing waits for you' : `${counted(raised.length, 'thing')} raised and open`}
      />
      {checks.length === 0 && (
        <Empty title="None yet.">
          Participants are asked after each session. What concerns a session that you were in, or names you, is not
          shown to you.
        </Empty>
      )}
      {raised.length > 0 && (
        <Section title="Raised">
          <CheckRows {...here} label="Raised" checks={raised} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title="Others" aside={`${others.length}`}>
          <CheckRows {...here} label="Others" checks={others} />
        </Section>
      )}
    </>
  )
})
