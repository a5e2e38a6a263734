import { Due } from '@/app/_ui/page/due'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import type { CareCheckDue } from '@/lib/care/care-checks-due'
import { dateWords } from '@/lib/clock/calendar'

/** Sessions of which nobody was asked yet how they were treated; nothing where none are. */
export function CareDue({ study, due }: { study: string; due: readonly CareCheckDue[] }) {
  if (due.length === 0) return null
  return (
    <Section title="Care checks to offer" aside={`${due.length}`}>
      <Rows label="Care checks to offer">
        {due.map(({ visitId, participantId, participantCode, visitCode, sessionOn, day, isLate }) => (
          <Row
            key={visitId}
            title={`${participantCode}, ${visitCode}`}
            href={`/s/${study}/participants/${participantId}/care-check`}
            detail={sessionOn && `Session on ${dateWords(sessionOn)}`}
            aside={isLate ? <Due>Day {day}, late</Due> : `Day ${day}`}
          />
        ))}
      </Rows>
    </Section>
  )
}
