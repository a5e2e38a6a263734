import { counted } from '@/app/_ui/page/counted'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { dateWords } from '@/lib/clock/calendar'
import type { InAftercare } from '@/lib/review/in-aftercare'
import { StartContact } from './start-contact'

/** Who has a call planned for now, or had a session lately: its note starts in one click. */
export function Calls({ study, people }: { study: string; people: readonly InAftercare[] }) {
  if (people.length === 0) return null
  return (
    <Section title="Calls">
      <Rows label="Participants to call">
        {people.map(one => (
          <Row
            key={one.participantId}
            title={one.participantCode}
            href={`/s/${study}/participants/${one.participantId}`}
            detail={[sessionWords(one), plannedWords(one), lastCallWords(one)].filter(Boolean).join('. ')}
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

const sessionWords = ({ session }: InAftercare): string | null => {
  if (!session) return null
  return session.daysSince === 0
    ? `${session.code} is today`
    : `${counted(session.daysSince, 'day')} since ${session.code}`
}

const plannedWords = ({ planned, today }: InAftercare): string | null =>
  planned &&
  (planned.on === today ? `${planned.code} is due today` : `${planned.code} was due ${dateWords(planned.on)}`)

function lastCallWords({ lastCall, today }: InAftercare): string {
  if (!lastCall) return 'No call noted yet'
  return lastCall === today ? 'A call is noted today' : `Last call ${dateWords(lastCall)}`
}
