import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { CloseDeviation } from '@/app/s/[study]/close-deviation'
import { moveReasonWords } from '@/app/s/[study]/visit-words'
import { type Actor, holds } from '@/lib/access/actor'
import { dateWords } from '@/lib/clock/calendar'
import type { ListedDeviation } from '@/lib/trial/deviations/deviation-repository'
import { deviationLabels } from '@/lib/trial/deviations/deviation-words'

/** Drafted departures from the schedule that wait for somebody to say why; nothing where none do. */
export function Departures({ actor, deviations }: { actor: Actor; deviations: readonly ListedDeviation[] }) {
  const mine = deviations.filter(({ row }) =>
    holds(actor, ['coordinator', 'investigator', 'therapist', 'cotherapist'], row),
  )
  if (mine.length === 0) return null
  return (
    <Section title="Departures from the schedule" aside={`${mine.length} to complete`}>
      <Rows label="Departures from the schedule">
        {mine.map(({ row, visitCode, participantCode }) => {
          const about = `${visitCode}: ${deviationLabels[row.kind].toLowerCase()}`
          return (
            <Row
              key={row.id}
              title={participantCode}
              href={`/s/${row.studyId}/participants/${row.participantId}`}
              detail={row.reason ? `${about}. Moved by hand: ${moveReasonWords(row.reason)}` : about}
              aside={dateWords(row.aboutOn)}
              action={
                <CloseDeviation deviationId={row.id} reason={row.reason} about={`${participantCode}, ${about}`} />
              }
            />
          )
        })}
      </Rows>
    </Section>
  )
}
