import type { EntryKind } from '@/db/schema/vocabulary'
import { describedWords } from '@/lib/session/effects/described-words'
import { positions, type Vital, vitalRanges } from '@/lib/session/vitals/vital-ranges'
import { careTouch, kinds } from './kinds'
import { voidReasons } from './void-reasons'

/** What is read of an entry: its kind and what it holds. */
export interface Said {
  readonly kind: EntryKind
  readonly body: Readonly<Record<string, unknown>>
}
/** What ids and codes are called. */
export interface Called {
  readonly people: Readonly<Record<string, string>>
  readonly touch: Readonly<Record<string, string>>
}

/** One thing that an entry says. */
export interface Detail {
  /** Where it stands in the body. */
  readonly name: string
  /** What stands before words that somebody wrote; empty where they need no name. */
  readonly label: string
  /** In our words, or as it was written. */
  readonly text: string
  readonly isWritten: boolean
}

type Saying = (value: unknown, entry: Said, called: Called) => string
type Part = { readonly say: Saying; readonly names?: 'person' } | { readonly written: string }

/** Every property that the body of any entry has, in the order in which it is said: what is hashed is shown, and this is how. */
const parts: Readonly<Record<string, Part>> = {
  state: { say: (value, { kind }) => worded(statesOf(kind), value) },
  person: { say: (value, _, { people }) => nameIn(people, value), names: 'person' },
  way: { say: value => worded(wayWords, value) },
  stated: { say: () => 'said afterwards' },
  systolic: { say: (value, { body }) => `${value}/${body.diastolic ?? '–'} mmHg` },
  diastolic: { say: (value, { body }) => (body.systolic === undefined ? `–/${value} mmHg` : '') },
  pulse: { say: measured('pulse') },
  temperature: { say: measured('temperature') },
  oxygen: { say: measured('oxygen') },
  respiration: { say: measured('respiration') },
  position: { say: value => worded(positions, value).toLowerCase() },
  measuredBy: { say: (value, _, { people }) => `measured by ${nameIn(people, value)}`, names: 'person' },
  touch: { say: (value, _, called) => touchWords(String(value), called) },
  staff: { say: (value, _, { people }) => nameIn(people, value), names: 'person' },
  began: { say: value => worded(began, value).toLowerCase() },
  stopSignal: { say: () => 'stop signal used' },
  notWanted: { say: () => 'not wanted' },
  seats: {
    say: value =>
      `from ${[value]
        .flat()
        .map(seat => `the ${worded(seatWords, seat)}`)
        .join(' and ')}`,
  },
  value: { say: (value, { kind, body }) => (kind === 'distress' ? rated(value, body.of) : worded(narrowedTo, value)) },
  of: { say: () => '' }, // said with its value
  covered: { say: () => 'entered while covered' },
  uncertain: { say: () => 'time uncertain' },
  domain: { say: described('domain') },
  valence: { say: value => (value === 'not_asked' ? notAsked : described('valence')(value)) },
  intensity: { say: value => `${value} of 3` },
  impairment: { say: value => `${described('impairment')(value)} impaired` },
  source: { say: value => (value === 'both' ? 'seen and told' : described('source')(value)) },
  reason: { say: value => worded(voidReasons, value).toLowerCase() },
  term: { written: 'In own words' },
  response: { written: 'What was done' },
  words: { written: '' },
}

/** All that an entry says beside its kind; what has no words of its own yet stands as it is kept, and is never left out. */
export function detailsOf(entry: Said, called: Called): Detail[] {
  const names = [...new Set([...Object.keys(parts), ...Object.keys(entry.body)])]
  return names.flatMap((name): Detail[] => {
    const [value, part] = [entry.body[name], parts[name]]
    if (value === undefined || value === null || value === '') return []
    if (!part) return [{ name, label: '', text: `${name} ${JSON.stringify(value)}`, isWritten: false }]
    if ('written' in part) return [{ name, label: part.written, text: String(value), isWritten: true }]
    const text = part.say(value, entry, called)
    return text === '' ? [] : [{ name, label: '', text, isWritten: false }]
  })
}

const namesWhere = (may: (part: Part) => boolean) => Object.keys(parts).filter(name => parts[name] && may(parts[name]))
/** What somebody wrote in an entry, beside its codes and numbers. */
export const writtenParts: readonly string[] = namesWhere(part => 'written' in part)
/** What names a person. */
export const personParts: readonly string[] = namesWhere(part => 'names' in part)

/** What has no word stands as its code. */
function worded(words: Readonly<Record<string, string>>, code: unknown): string {
  return words[String(code)] ?? String(code)
}
const nameIn = (people: Called['people'], id: unknown): string => people[String(id)] ?? 'Somebody'

function statesOf(kind: EntryKind): Readonly<Record<string, string>> {
  const { holds } = kinds[kind]
  return typeof holds === 'object' ? holds.states : {}
}

function measured(vital: Vital): Saying {
  const { label, unit } = vitalRanges[vital]
  return value => `${label.toLowerCase()} ${value} ${unit}`
}

const notAsked = 'how it was for the participant not asked'
function described(part: keyof typeof describedWords): (value: unknown) => string {
  return value => worded(describedWords[part].options, value).toLowerCase()
}

/** On the usual scale, from 0 to 10, a number says enough. */
const rated = (value: unknown, of: unknown): string => (of === undefined ? String(value) : `${value} of ${of}`)

const narrowedTo = { no: 'now no', ask: 'now ask each time' }
const seatWords = { lead: 'lead', second: 'second' }
const wayWords = { in: 'came in', out: 'went out', throughout: 'was there throughout' }

export const began = {
  participant_reached_out: 'Participant reached out',
  participant_asked: 'Participant asked',
  offered_and_accepted: 'Offered and accepted',
} as const

/** A kind of touch as the study calls it, or as care touch is called everywhere. */
export const touchWords = (code: string, { touch }: Pick<Called, 'touch'>): string =>
  touch[code] ?? worded(careTouch, code)
