import type { WaitingDecision } from '@/lib/events/decision-list'
import type { ReadEntry } from '@/lib/events/event-content'
import type { EventFacts } from '@/lib/events/event-facts'
import { eventForm } from '@/lib/events/event-forms'
import type { Correction, OpenedEntry } from '@/lib/events/say-of-event'
import { type Unblinding, unblindingIn } from '@/lib/notes/unblinding'

const { AETERM, treatment_words, words, why_not, assessment_words, reported_to } = eventForm.fields
/** What somebody wrote, by the field in which it stands. */
type Written = readonly [field: string, label: string, text: string | undefined]

/** Words of an event that may unblind, by the entry in which they stand. */
export const unblindingInEntries = (entries: readonly ReadEntry[], armNames: readonly string[]): Unblinding[] =>
  entries.flatMap(entry => foundIn(writtenIn(entry), armNames, { of: `${entry.seq}`, as: `Entry ${entry.seq}` }))

/** The same of what is said to be none, by the event. */
export const unblindingInDecisions = (
  decisions: readonly WaitingDecision[],
  armNames: readonly string[],
): Unblinding[] =>
  decisions.flatMap(({ event: { number }, facts, whyNot, correction }) =>
    foundIn(toldIn({ facts, whyNot, known: correction }), armNames, { of: `${number}`, as: `Event ${number}` }),
  )

const foundIn = (
  written: readonly Written[],
  armNames: readonly string[],
  { of, as }: { readonly of: string; readonly as: string },
): Unblinding[] =>
  written.flatMap(([field, label, text]) => {
    const found = [...new Set(unblindingIn(text ?? '', armNames))]
    return found.length > 0 ? [{ field: `${of}.${field}`, label: `${as}, ${label.toLowerCase()}`, words: found }] : []
  })

interface Told {
  readonly facts: EventFacts
  readonly whyNot?: string | undefined
  readonly known?: Correction | null | undefined
}
const toldIn = ({ facts, whyNot, known }: Told): Written[] => [
  ['AETERM', AETERM.label, facts.AETERM],
  ['treatment_words', treatment_words.label, facts.treatment_words],
  ['words', words.label, facts.words],
  ['why_not', why_not.label, whyNot],
  ['aware_why', 'Why it was corrected since when it was known', known?.why],
]

function writtenIn(entry: OpenedEntry): Written[] {
  switch (entry.kind) {
    case 'first':
    case 'follow_up':
      return toldIn(entry.says)
    case 'assessment':
      return [['assessment_words', assessment_words.label, entry.says.words]]
    case 'reported':
      return [['reported_to', reported_to.label, entry.says.to]]
    case 'reviewed':
      return [['review', 'Why it was overturned', entry.says.words]]
    case 'struck':
      return [['reason', 'Why it was struck', entry.says.reason]]
    case 'words':
      return [['said', 'Words of the safety officer', entry.says.words]]
  }
}
