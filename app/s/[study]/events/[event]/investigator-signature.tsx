import { meaningWords } from '@/app/_ui/note/meaning-words'
import { SignatureBlock } from '@/app/_ui/note/signature-block'
import { Section } from '@/app/_ui/page/section'
import type { EventPage } from '@/lib/events/read-event'
import { spanWords } from './said'

/** The responsible investigator’s signatures under an event, and whether the last still stands under all of it; or that nobody has signed. */
export function InvestigatorSignature({ event, signatures }: Pick<EventPage, 'event' | 'signatures'>) {
  const { entries, signedEntries, timeZone: zone } = event
  const isSigned = signatures.length > 0
  if (!isSigned && (event.decision !== 'ae' || event.struckAt)) return null
  return (
    <Section title="Signature of the investigator">
      {isSigned ? (
        <div className="grid gap-5">
          {signatures.map((one, index) => (
            <SignatureBlock
              key={one.id}
              {...{ printedName: one.printedName, credentials: one.credentials, at: one.at, zone }}
              meaning={meaningWords[one.meaning] ?? one.meaning}
              of={one.entries < entries ? `${spanWords(one.entries)} of ${entries}` : spanWords(one.entries)}
              superseded={index < signatures.length - 1 ? 'a later signature' : undefined}
              hash={one.signatureHash}
            />
          ))}
        </div>
      ) : (
        <p className="py-3 text-muted">Not signed.</p>
      )}
      {isSigned && signedEntries < entries && (
        <p className="mt-5 break-before-avoid">{sinceWords(entries - signedEntries)}</p>
      )}
    </Section>
  )
}

const sinceWords = (added: number) =>
  added === 1
    ? '1 entry was added since, and is not under a signature.'
    : `${added} entries were added since, and are not under a signature.`
