import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import type { ReadEntry } from '@/lib/events/event-content'
import type { EventSignature } from '@/lib/events/event-signature-repository'
import { entryLabels } from '@/lib/events/event-words'
import { saidWords, spanWords } from './said'

interface HistoryProps {
  entries: readonly ReadEntry[]
  signatures: readonly EventSignature[]
  zone: string
}

/** All that was ever said of an event, the latest first, by number; and where a signature stands under it. */
export function History({ entries, signatures, zone }: HistoryProps) {
  if (entries.length === 0) return null
  const signed = new Map(signatures.map(one => [one.entries, one]))
  return (
    <Section title="History" aside={`${entries.length}`}>
      <ol className="ruled" reversed>
        {entries.toReversed().map(entry => (
          <li key={entry.id} className="py-3">
            <Signed signature={signed.get(entry.seq)} zone={zone} />
            <span className="font-semibold">
              {entry.seq}. {entryLabels[entry.kind]}
            </span>
            <p className="whitespace-pre-wrap">{saidWords(entry)}</p>
            <div className="text-small text-muted">
              {entry.byName}, <Time at={entry.at} zone={zone} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const Signed = ({ signature, zone }: { signature: EventSignature | undefined; zone: string }) =>
  signature && (
    <p className="mb-3 border-b border-ink pb-1 text-small">
      {signature.printedName} signed {spanWords(signature.entries)}, <Time at={signature.at} zone={zone} />
    </p>
  )
