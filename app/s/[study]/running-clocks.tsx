import { Section } from '@/app/_ui/page/section'
import type { clocksThatRun } from '@/lib/events/clocks-that-run'
import { EventRows } from './events/event-rows'

interface RunningClocksProps {
  study: string
  clocks: Awaited<ReturnType<typeof clocksThatRun>>
}

/** Adverse events of which the sponsor must know soon, each with the hours that are left; nothing where no clock runs. */
export function RunningClocks({ study, clocks: { events, more, now } }: RunningClocksProps) {
  if (events.length === 0) return null
  return (
    <Section title="Clocks that run" aside={more ? `More than ${events.length}` : `${events.length}`}>
      <EventRows events={events} now={now} study={study} by="participant" />
    </Section>
  )
}
