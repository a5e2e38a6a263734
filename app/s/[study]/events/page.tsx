import { counted } from '@/app/_ui/page/counted'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { eventsThatWait } from '@/lib/events/list-events'
import { EventRows } from './event-rows'

export const metadata = { title: 'Adverse events' }

/** What is open of the adverse events in sight: the clocks that run, and the decisions that wait. */
export default onPage(async ({ params }: PageProps<'/s/[study]/events'>) => {
  const { study } = await params
  const list = await eventsThatWait(await currentActor(), study)
  const running = list.events.filter(({ due }) => due !== null).length
  return (
    <>
      <PageHeader
        title="Adverse events"
        below={running > 0 ? `${counted(running, 'clock')} ${running === 1 ? 'runs' : 'run'}` : 'No clock runs'}
      />
      {list.events.length === 0 ? (
        <Empty title="Nothing waits.">
          Every event was assessed, and the sponsor was told of the serious ones. All of them stand on their
          participant’s page.
        </Empty>
      ) : (
        <EventRows {...list} study={study} by="participant" />
      )}
    </>
  )
})
