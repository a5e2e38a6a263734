import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { leftWords } from '@/app/s/[study]/measures-left'
import { dateWords } from '@/lib/clock/calendar'
import type { AskingVisit } from '@/lib/measures/measures-due'

interface MeasuresLeftProps {
  study: string
  /** What is due where a note is begun already, and what was not asked while it could be. */
  left: readonly AskingVisit[]
  /** Reads and asks measures; the others are led to the participant. */
  reads: boolean
}

/** Measures that wait: those still due at visits whose note is begun, and folded away those that nobody asked. */
export function MeasuresLeft({ study, left, reads }: MeasuresLeftProps) {
  const due = left.filter(({ standing }) => standing === 'due')
  const missing = left.filter(({ standing }) => standing === 'missing')
  if (left.length === 0) return null
  const rows = (label: string, visits: readonly AskingVisit[]) => (
    <Rows label={label}>
      {visits.map(one => (
        <Row
          key={one.visit.id}
          title={`${one.participantCode}, ${one.visit.code}`}
          href={`/s/${study}/participants/${one.visit.participantId}${reads ? `/measures?visit=${one.visit.id}` : ''}`}
          detail={leftWords(one)}
          aside={dateWords(one.visit.targetOn)}
        />
      ))}
    </Rows>
  )
  return (
    <Section title="Measures">
      {due.length > 0 && rows('Measures due', due)}
      {missing.length > 0 && (
        <details className="fold">
          <summary>Not asked at their visit ({missing.length})</summary>
          {rows('Measures not asked', missing)}
        </details>
      )}
    </Section>
  )
}
