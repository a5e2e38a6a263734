import { dateWords } from '@/lib/clock/calendar'
import { purposeLabels } from '@/lib/trial/participants/consent-words'
import type { ParticipantHeader } from '@/lib/trial/participants/read-header'

/** The head of a participant's pages: how they are called, what never to do, what they said no to. Never on paper, which leaves the room. */
export function ParticipantStrip({ header }: { header: ParticipantHeader | null }) {
  if (!header || (!header.called && header.never.length === 0 && header.without.length === 0)) return null
  const { called, never, without } = header
  return (
    <aside aria-label="Before you meet" className="strip">
      {called && (
        <p className="font-serif text-prose">
          {called.name}
          {called.pronouns && <span className="text-muted">, {called.pronouns}</span>}
        </p>
      )}
      {never.length > 0 && (
        <div>
          <p className="font-semibold text-small">Please never</p>
          <ul className="strip-list">
            {never.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {without.length > 0 && (
        <div>
          <p className="font-semibold text-small">Without their consent</p>
          <ul className="strip-list">
            {without.map(({ purpose, since, isSettled }) => (
              <li key={purpose}>
                {purposeLabels[purpose]}
                {since && <span className="text-muted">, since {dateWords(since)}</span>}
                {!isSettled && <span className="text-muted"> (said in a signed note, not settled under Consent)</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  )
}
