import { counted } from '@/app/_ui/page/counted'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { dateWords } from '@/lib/clock/calendar'
import type { InAftercare } from '@/lib/review/in-aftercare'
import { StartContact } from './start-contact'

/** Who had a session lately: a call's note starts in one click. */
export function Calls({ study, people }: { study: string; people: readonly InAftercare[] }) {
  if (people.length === 0) return null
  return (
    <Section title="Calls after a session">
      <Rows label="Participants whose session was lately">
        {people.map(one => (
          <Row
            key={one.participantId}
            title={one.participantCode}
            href={`/s/${study}/participants/${one.participantId}`}
            detail={`${sessionWords(one)}. ${lastCallWords(one)}`}
            action={
              <StartContact
                kind="contact_call"
                participantId={one.participantId}
                study={study}
                label={`Note a call with ${one.participantCode}`}
              />
            }
          />
        ))}
      </Rows>
    </Section>
  )
}

const sessionWords = ({ session, daysSince }: InAftercare): string =>
  daysSince === 0 ? `${session} is today` : `${counted(daysSince, 'day')} since ${session}`

function lastCallWords({ lastCall, today }: InAftercare): string {
  if (!lastCall) return 'No call noted since'
  return lastCall === today ? 'A call is noted today' : `Last call ${dateWords(lastCall)}`
}
