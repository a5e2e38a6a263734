import { DefinitionList } from '@/app/_ui/page/definition-list'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { dateWords } from '@/lib/clock/calendar'
import type { ConsentChange, ConsentStanding } from '@/lib/trial/participants/consent'
import { entryLabels, entrySourceLabels, purposeLabels, unsettledWords } from '@/lib/trial/participants/consent-words'
import type { FoundParticipant } from '@/lib/trial/participants/participant-repository'
import type { ConsentPage } from '@/lib/trial/participants/read-consents'
import { RecordConsent } from './record-consent'
import { SettleConsent } from './settle-consent'

interface ConsentsProps extends ConsentPage {
  actor: Actor
  participant: FoundParticipant
  today: string
}

/** What the participant consents to, each purpose for itself, and all that was ever written down of it. */
export function Consents({ actor, participant, today, standing, history }: ConsentsProps) {
  const records = mayTrial.recordConsent(actor, participant)
  const withdraws = mayTrial.withdrawConsent(actor, participant)
  const its = { participantId: participant.id, today }
  return (
    <Section title="Consent" aside={records && <RecordConsent {...its} way="record" />}>
      <DefinitionList
        entries={standing.map(one => ({
          term: purposeLabels[one.purpose],
          description: (
            <>
              <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
                <span>{standingWords(one)}</span>
                {withdraws && one.decision === 'given' && (
                  <RecordConsent {...its} way="withdraw" purpose={one.purpose} />
                )}
              </div>
              {one.unsettled && (
                <div className="mt-2 grid gap-2">
                  <p>{unsettledWords(dateWords(one.unsettled.on))}</p>
                  {withdraws && <SettleConsent participantId={participant.id} noteId={one.unsettled.noteId} />}
                </div>
              )}
            </>
          ),
        }))}
      />
      {history.length > 0 && (
        <details className="mt-4">
          <summary>All that was written down ({history.length})</summary>
          <ul className="mt-3 grid gap-2 text-small">
            {history.map(change => (
              <li key={change.id}>
                {purposeLabels[change.purpose]}: {standingWords(change)}
                <div className="text-muted">
                  Written down by {change.recordedByName}, <Time at={change.recordedAt} zone={participant.timeZone} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

type Said = Omit<ConsentStanding, 'decision' | 'unsettled'> & { decision: ConsentChange['decision'] | null }

function standingWords({ decision, decidedOn, formVersion, source }: Said): string {
  if (!decision) return 'Not asked yet'
  return [
    entryLabels[decision],
    decidedOn && dateWords(decidedOn),
    formVersion && `form ${formVersion}`,
    source && entrySourceLabels[source].toLowerCase(),
  ]
    .filter(Boolean)
    .join(', ')
}
