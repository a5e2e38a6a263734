import { Section } from '@/app/_ui/page/section'
import { definitionOf } from '@/lib/notes/definition'
import type { NoteRecord } from '@/lib/review/read-record'
import { dayAnswerLabels } from '@/lib/signing/day-words'
import { meaningWords } from './meaning-words'
import { SignatureBlock } from './signature-block'
import { UnsettledAnswers } from './unsettled-answers'

const kinds: Readonly<Record<string, string>> = {
  own_words: 'Own words',
  late_entry: 'Late entry',
  addendum: 'Addendum',
  correction: 'Correction',
  entered_in_error: 'Entered in error',
  signature_unavailable: 'Closed without a signature',
  attestation: 'Attestation',
}
const closed: Readonly<Record<string, string>> = {
  second_signature_unavailable: 'The second signature could not be had; the investigator closed this note.',
  author_unavailable: 'The author could not be had; the investigator closed this note.',
}

/** Every signature of a note, and the signed words that stand beside it, in the order they were given. */
export function signaturesUnder(note: NoteRecord, level?: 2 | 3) {
  if (note.signatures.length === 0) return null
  const words = new Map(note.appendices.map(appendix => [appendix.id, appendix]))
  return (
    <Section title="Signatures" level={level}>
      {note.closedWithout && <p className="mb-4">{closed[note.closedWithout]}</p>}
      <div className="grid gap-5">
        {note.signatures.map(signature => {
          const beside = signature.appendixId ? words.get(signature.appendixId) : undefined
          const meaning = meaningWords[signature.meaning] ?? signature.meaning
          const block = (
            <SignatureBlock
              key={signature.id}
              printedName={signature.printedName}
              credentials={signature.credentials}
              meaning={beside ? `${kinds[beside.kind] ?? beside.kind} (${meaning.toLowerCase()})` : meaning}
              at={signature.at}
              zone={note.timeZone}
              hash={signature.signatureHash}
              version={signature.version}
              superseded={signature.superseded ? 'a later version' : undefined}
              words={beside?.text ?? undefined}
              ofDay={signature.dayEvent ? dayAnswerLabels[signature.dayEvent] : undefined}
            />
          )
          if (!beside || beside.unsettled.length === 0) return block
          return (
            <div key={signature.id}>
              {block}
              <p className="mt-4 mb-2">Closed with answers that stood side by side:</p>
              <UnsettledAnswers
                unsettled={beside.unsettled}
                definition={definitionOf(note.definition, note.fieldsOn, note.touchKinds)}
                names={note.names}
                zone={note.timeZone}
              />
            </div>
          )
        })}
      </div>
    </Section>
  )
}
