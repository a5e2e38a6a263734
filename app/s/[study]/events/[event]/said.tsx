import { wallClockWords } from '@/lib/clock/calendar'
import { partialDayWords } from '@/lib/clock/partial-day'
import type { ReadEntry } from '@/lib/events/event-content'
import type { EventFacts } from '@/lib/events/event-facts'
import type { Assessment } from '@/lib/events/event-input'
import {
  anyRelatedLabels,
  criteriaLabels,
  decisionLabels,
  openGradeLabels,
  openParticipationLabels,
  openYesNoLabels,
  outcomeLabels,
  valenceLabels,
  yesNoLabels,
} from '@/lib/events/event-words'
import type { Correction } from '@/lib/events/say-of-event'

type Entries = { term: string; description: string }[]

/** What a signature stands under, of the entries as the history counts them. */
export const spanWords = (entries: number): string => (entries === 1 ? 'entry 1' : `entries 1 to ${entries}`)

/** In words; or openly that nobody asked. */
const worded = <C extends string>(labels: Readonly<Record<C, string>>, code: C | undefined): string =>
  code === undefined ? 'Not asked' : labels[code]

/** What is known of an event, by name. */
export const factWords = (facts: EventFacts): Entries => [
  { term: 'Began on', description: partialDayWords(facts.AESTDAT) },
  { term: 'Ended on', description: facts.AEENDAT ? partialDayWords(facts.AEENDAT) : 'It goes on' },
  { term: 'How strong', description: worded(openGradeLabels, facts.AETOXGR) },
  { term: 'How they found it', description: valenceLabels[facts.valence] },
  { term: 'Treated', description: worded(openYesNoLabels, facts.AECONTRT) },
  ...(facts.treatment_words ? [{ term: 'How it was treated', description: facts.treatment_words }] : []),
  { term: 'About taking part', description: worded(openParticipationLabels, facts.AEACNOTH) },
  { term: 'How it stands', description: worded(outcomeLabels, facts.AEOUT) },
  { term: 'Abuse-potential term', description: openYesNoLabels[facts.abuse_related] },
]

type Told = Extract<ReadEntry, { kind: 'first' | 'follow_up' }>
export const isTold = (entry: ReadEntry): entry is Told => entry.kind === 'first' || entry.kind === 'follow_up'

/** Since when it was known after all. */
export const knownWords = ({ at, why }: Correction): Entries => [
  { term: 'Known since, corrected', description: wallClockWords(at) },
  { term: 'Why that was corrected', description: why },
]

/** What an entry says of what is known, by name. */
export const toldWords = ({ facts, decision, whyNot, ...says }: Told['says']): Entries => [
  ...('known' in says && says.known ? knownWords(says.known) : []),
  { term: 'What it is', description: decisionLabels[decision] },
  ...(whyNot ? [{ term: 'Why it is none', description: whyNot }] : []), // under a signature even where it stands as one
  ...factWords(facts),
]

export const assessmentWords = (says: Assessment): Entries => [
  {
    term: 'Serious',
    description: [yesNoLabels[says.AESER], ...says.criteria.map(code => criteriaLabels[code].toLowerCase())].join(', '),
  },
  { term: 'Related to what the study gives', description: anyRelatedLabels[says.AEREL] },
  { term: 'Related to the therapy', description: anyRelatedLabels[says.related_therapy] },
  { term: 'Listed', description: yesNoLabels[says.listed] },
]

const treatedWords = ({ treatment_words: how }: EventFacts) => how && `Treated: ${how}`

/** One entry in a line or two, for the history. */
export function saidWords(entry: ReadEntry): string {
  switch (entry.kind) {
    case 'first':
    case 'follow_up': {
      const { facts, decision, whyNot } = entry.says
      const { AETOXGR: grade, AEOUT: outcome } = facts
      const coded = [
        decisionLabels[decision],
        grade && `grade ${openGradeLabels[grade]}`,
        outcome && outcomeLabels[outcome],
      ]
      const line = `${facts.AETERM}: ${coded.filter(Boolean).join(', ').toLowerCase()}.`
      const known = entry.kind === 'follow_up' && entry.says.known
      const since = known && `Known since ${wallClockWords(known.at)}: ${known.why}.`
      return [line, since, whyNot, treatedWords(facts), facts.words].filter(Boolean).join(' ')
    }
    case 'assessment':
      return [
        `${assessmentWords(entry.says)
          .map(one => `${one.term}: ${one.description.toLowerCase()}`)
          .join('; ')}.`,
        entry.says.words,
      ]
        .filter(Boolean)
        .join(' ')
    case 'reported':
      return `${entry.says.to}, ${wallClockWords(entry.says.at)}`
    case 'reviewed':
      return [entry.says.review === 'agreed' ? 'Agreed that it is none.' : 'Overturned: it is one.', entry.says.words]
        .filter(Boolean)
        .join(' ')
    case 'struck':
      return entry.says.reason
    case 'words':
      return entry.says.words
  }
}
