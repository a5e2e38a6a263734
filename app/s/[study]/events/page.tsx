import { counted } from '@/app/_ui/page/counted'
import { Empty } from '@/app/_ui/page/empty'
import { PageHeader } from '@/app/_ui/page/page-header'
import { Pagination } from '@/app/_ui/page/pagination'
import { Section } from '@/app/_ui/page/section'
import { mayEvents } from '@/lib/access/may-events'
import { onPage } from '@/lib/auth/on-page'
import { currentActor } from '@/lib/auth/session'
import { placeAfter } from '@/lib/events/event-cursor'
import { eventsThatWait } from '@/lib/events/list-events'
import { EventRows } from './event-rows'
import { WaitingDecisions } from './waiting-decisions'

export const metadata = { title: 'Adverse events' }

/** What is open of the adverse events in sight: the clocks that run, what nobody has decided, the decisions that wait, what the investigator is to sign; and to a safety officer all that are serious. */
export default onPage(async ({ params, searchParams }: PageProps<'/s/[study]/events'>) => {
  const { study } = await params
  const { after } = await searchParams
  const place = placeAfter(after)
  const actor = await currentActor()
  const { events, next, now } = await eventsThatWait(actor, study, place)
  const running = events.filter(({ due }) => due !== null)
  const still = events.filter(({ due }) => due === null)
  const undecided = still.filter(({ event }) => event.decision === 'undecided')
  const unassessed = still.filter(({ event }) => event.decision === 'ae' && event.serious === null)
  const waiting = still.filter(({ event }) => event.decision === 'not_ae')
  const closed = still.filter(({ event }) => event.decision === 'ae' && event.serious !== null)
  const toSign = closed.filter(one => mayEvents.signEvent(actor, { ...one.event, ...one }))
  const told = closed.filter(one => !toSign.includes(one))
  return (
    <>
      <PageHeader
        title="Adverse events"
        below={
          place
            ? 'After those on the page before'
            : clockWords(running.length, next !== null && running.length === events.length)
        }
      />
      {events.length === 0 && (
        <Empty title="Nothing waits.">
          Every event was decided and assessed, and the sponsor was told of the serious ones. Each stands on its
          participant’s page.
        </Empty>
      )}
      {running.length > 0 && (
        <Section title="Clocks that run">
          <EventRows events={running} now={now} study={study} by="participant" />
        </Section>
      )}
      {undecided.length > 0 && (
        <Section title="Still to be decided">
          <p className="pb-3 text-muted">
            Nobody has said yet what it is, so nobody can sign it. A follow-up on its page decides it.
          </p>
          <EventRows events={undecided} now={now} study={study} by="participant" />
        </Section>
      )}
      {unassessed.length > 0 && (
        <Section title="Still to be assessed">
          <p className="pb-3 text-muted">
            The sponsor was told before a physician assessed it. The assessment is open, so nobody can sign it.
          </p>
          <EventRows events={unassessed} now={now} study={study} by="participant" />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title="Said to be no adverse event">
          <WaitingDecisions actor={actor} study={study} waiting={waiting} />
        </Section>
      )}
      {toSign.length > 0 && (
        <Section title="Complete, for your signature">
          <EventRows events={toSign} now={now} study={study} by="participant" />
        </Section>
      )}
      {told.length > 0 && (
        <Section title="Serious, and no clock runs">
          <EventRows events={told} now={now} study={study} by="participant" />
        </Section>
      )}
      <Pagination label="Adverse events" next={next ? `?${new URLSearchParams({ after: next })}` : undefined} />
    </>
  )
})

/** Clocks come first, so that a page which holds anything else holds all of them. */
function clockWords(running: number, andMore: boolean): string {
  if (running === 0) return 'No clock runs'
  if (andMore) return `${running} clocks or more run`
  return `${counted(running, 'clock')} ${running === 1 ? 'runs' : 'run'}`
}
