import { counted } from '@/app/_ui/page/counted'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Section } from '@/app/_ui/page/section'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { eventsThatWait } from '@/lib/events/list-events'
import { EventRows } from './event-rows'
import { WaitingDecisions } from './waiting-decisions'

export const metadata = { title: 'Adverse events' }

/** What is open of the adverse events in sight: the clocks that run, the decisions that wait; and to a safety officer all that are serious. */
export default onPage(async ({ params }: PageProps<'/s/[study]/events'>) => {
  const { study } = await params
  const actor = await currentActor()
  const { events, now } = await eventsThatWait(actor, study)
  const running = events.filter(({ due }) => due !== null)
  const waiting = events.filter(({ event, due }) => due === null && event.decision === 'not_ae')
  const told = events.filter(({ event, due }) => due === null && event.decision !== 'not_ae')
  return (
    <>
      <PageHeader
        title="Adverse events"
        below={
          running.length > 0
            ? `${counted(running.length, 'clock')} ${running.length === 1 ? 'runs' : 'run'}`
            : 'No clock runs'
        }
      />
      {events.length === 0 && (
        <Empty title="Nothing waits.">
          Every event was assessed, and the sponsor was told of the serious ones. Each stands on its participant’s page.
        </Empty>
      )}
      {running.length > 0 && (
        <Section title="Clocks that run">
          <EventRows events={running} now={now} study={study} by="participant" />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title="Said to be no adverse event">
          <WaitingDecisions actor={actor} study={study} waiting={waiting} />
        </Section>
      )}
      {told.length > 0 && (
        <Section title="Serious, and no clock runs">
          <EventRows events={told} now={now} study={study} by="participant" />
        </Section>
      )}
    </>
  )
})
