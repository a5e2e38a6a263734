import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { CloseDeviation } from '@/app/s/[study]/close-deviation'
import { moveReasonWords } from '@/app/s/[study]/visit-words'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { dateWords } from '@/lib/clock/calendar'
import { deviationLabels } from '@/lib/trial/deviations/deviation-words'
import type { ReadDeviation } from '@/lib/trial/deviations/read-deviations'
import type { FoundParticipant } from '@/lib/trial/participants/participant-repository'
import { moveReasonLabels } from '@/lib/trial/visits/visit-reasons'

interface DeviationsProps {
  actor: Actor
  participant: FoundParticipant
  deviations: readonly ReadDeviation[]
}

/** What departed from the schedule, and what a person said of it. */
export function Deviations({ actor, participant, deviations }: DeviationsProps) {
  if (deviations.length === 0) return null
  const mayClose = mayTrial.closeDeviation(actor, participant)
  const open = deviations.filter(({ row }) => row.state === 'drafted').length
  return (
    <Section title="Departures from the schedule" aside={open > 0 && `${open} to complete`}>
      <Rows label="Departures from the schedule">
        {deviations.map(one => (
          <Row
            key={one.row.id}
            title={`${one.visitCode}: ${deviationLabels[one.row.kind].toLowerCase()}`}
            detail={<Said one={one} zone={participant.timeZone} />}
            aside={dateWords(one.row.aboutOn)}
            action={
              mayClose && one.row.state === 'drafted' ? (
                <CloseDeviation
                  deviationId={one.row.id}
                  reason={one.row.reason}
                  about={`${one.visitCode}: ${deviationLabels[one.row.kind].toLowerCase()}`}
                />
              ) : null
            }
          />
        ))}
      </Rows>
    </Section>
  )
}

function Said({ one: { row, words, closedByName }, zone }: { one: ReadDeviation; zone: string }) {
  if (row.state === 'drafted')
    return `Drafted. ${row.reason ? `Moved by hand: ${moveReasonWords(row.reason)}. ` : ''}A person says why, or that it is none.`
  const why = row.state === 'dismissed' ? 'No deviation' : row.reason && moveReasonLabels[row.reason]
  return (
    <>
      {why}
      {closedByName && row.closedAt && (
        <>
          {'. '}
          {closedByName}, <Time at={row.closedAt} zone={zone} />
        </>
      )}
      {words && <p className="mt-1 whitespace-pre-wrap text-ink">{words}</p>}
    </>
  )
}
