import { Time } from '@/app/_ui/page/time'
import { instantWords } from '@/lib/clock/calendar'

interface SignatureBlockProps {
  printedName: string
  credentials: string
  /** "Authored", "Reviewed": what the name stands for. */
  meaning: string
  at: string
  zone: string
  /** SHA-256 of the signature, in hexadecimal. */
  hash: string
  /** The version that was signed, where it is one of a note. */
  version?: number
  /** How much of the record was signed, where it goes on. */
  of?: string
  /** What came after it: it is kept, and shown as such. */
  superseded?: string
  /** Words signed beside the note. */
  words?: string
  /** What the signer said of the day of a session. */
  ofDay?: string
}

/** Printed name, time and meaning stand with every signature (21 CFR 11.50), here and on paper. */
export function SignatureBlock({
  printedName,
  credentials,
  meaning,
  at,
  zone,
  hash,
  version,
  of,
  superseded,
  words,
  ofDay,
}: SignatureBlockProps) {
  return (
    <figure className="signature" data-superseded={superseded ? true : undefined}>
      <p className="signature-name">
        {printedName}
        {credentials && <span className="signature-credentials">, {credentials}</span>}
      </p>
      {words && <p className="prose mt-2">{words}</p>}
      <figcaption className="mt-2 text-small text-muted">
        <span className="font-semibold text-ink">{meaning}</span>
        {version !== undefined && `, version ${version}`}
        {of && `, ${of}`}
        {superseded && `, superseded by ${superseded}`}
        {ofDay && (
          <>
            <br />
            Anything grave or important that day: <strong>{ofDay}</strong>
          </>
        )}
        <br />
        <Time at={at} zone={zone} show="second" /> ({instantWords(at)})
        <br />
        Signature{' '}
        <code className="font-mono" title={hash}>
          {hash.slice(0, 16)}…
        </code>
      </figcaption>
    </figure>
  )
}
