import type { Answers, NoteDefinition, PathValue } from '@/lib/notes/fields'
import { type Stay, staysIn } from '@/lib/notes/stays'
import { isAsked } from '@/lib/notes/when'
import type { LogFacts } from './log-facts'

/** An answer that the log gives, in words, with what it would write: nothing is an answer until a person says that it is so. */
export interface Proposal {
  readonly name: string
  readonly words: string
  readonly values: Readonly<Record<string, PathValue>>
  /** Of a list: what each of its items would hold. */
  readonly items: readonly Readonly<Record<string, string>>[]
}

/** What a page knows beside the log. */
export interface AroundLog {
  readonly people: readonly { readonly id: string; readonly name: string; readonly seat: 'lead' | 'second' | null }[]
  /** What the participant agreed to be recorded as, where nobody said no to it since. */
  readonly recording: { readonly code: string; readonly words: string } | null
}

const clock = (moment: string): string => moment.slice(11, 16)

/**
 * What the log of the day says to the questions that are still open, in the note's order. That something was not so is proposed only
 * where the log holds nothing that may have been it, and in these words. Judgements, concerns and reasons are never proposed,
 * and so neither is that the session went ahead: a clock zero does not tell it from one that was delayed.
 */
export function asLogged(
  definition: NoteDefinition,
  answers: Answers,
  facts: LogFacts,
  around: AroundLog,
): readonly Proposal[] {
  const said = { ...plainly(facts, around), ...staffIn(answers, facts, around) }
  return Object.keys(definition.fields).flatMap(name => {
    const proposal = said[name]
    const isOpen = (answers[name] ?? null) === null && isAsked(definition, name, answers)
    return proposal && isOpen ? [{ name, ...proposal }] : []
  })
}

type Said = Readonly<Record<string, Omit<Proposal, 'name'>>>

function plainly(facts: LogFacts, { recording }: AroundLog): Said {
  const { closingTalk, left, touched, distress, recorded, isHard, hasMedicalCheck } = facts
  const rating = isOfTheEnd(facts) ? distress : null
  const isQuiet = !isHard && !hasMedicalCheck
  const said: Readonly<Record<string, readonly [value: string, words: string] | false | null>> = {
    modality: touched !== null && ['in_person', `In person: vital signs or touch logged at ${clock(touched)}`],
    ended_at: left !== null && [left, `${clock(left)}, when they left`],
    recording: recording !== null &&
      recorded.length > 0 && [recording.code, `${recording.words}, as agreed: on ${stretchWords(recorded)}`],
    session_ending: left !== null &&
      closingTalk !== null &&
      isQuiet && ['as_planned', `As planned: closing talk at ${clock(closingTalk)}, left at ${clock(left)}`],
    difficult_stretch: left !== null &&
      !isHard && [
        'no',
        'No: no panic, grounding, stop signal, safety concern, strong distress or strong effect in the log',
      ],
    medical_action: left !== null && !hasMedicalCheck && ['no', 'No: no medical check in the log'],
    distress_after: rating && [rating.value, `${rating.value}, the last rating, at ${clock(rating.at)}`],
    distress_after_100: rating && [rating.value, `${rating.value}, the last rating, at ${clock(rating.at)}`],
    released_at: left !== null && [left, `${clock(left)}`],
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, one]) =>
      one ? [[name, { words: one[1], values: { [name]: one[0] }, items: [] }]] : [],
    ),
  )
}

/** "from 10:02 to 11:30 and from 11:45", where it was not switched off again. */
const stretchWords = (stretches: LogFacts['recorded']): string =>
  new Intl.ListFormat('en-GB').format(
    stretches.map(({ from, to }) => `from ${clock(from)}${to === null ? '' : ` to ${clock(to)}`}`),
  )

const endMinutes = 30

/** Whether the last rating is of the end: after the closing talk, or shortly before they left. */
function isOfTheEnd({ zero, closingTalk, left, distress }: LogFacts): boolean {
  if (!distress || !left) return false
  const [at, gone] = [Date.parse(distress.at), Date.parse(left)]
  const isLate = gone - at <= endMinutes * 60_000 || (closingTalk !== null && at >= Date.parse(closingTalk))
  return at > Date.parse(zero) && at <= gone && isLate
}

/**
 * Both from the start to the end unless their first mark is that they came, whoever is said to have been there throughout, and others
 * from when they came, as far as nobody was marked otherwise; silent where the log says nothing of either of the two.
 */
function staffIn(answers: Answers, { marks, told, throughout, left }: LogFacts, around: AroundLog): Said {
  const { people } = around
  const [start, end] = [answers.started_at, answers.ended_at ?? left]
  const pair = people.filter(({ seat }) => seat !== null).map(({ id }) => id)
  if (typeof start !== 'string' || typeof end !== 'string' || pair.length < 2) return {}
  if (!told.some(id => pair.includes(id))) return {}
  const moments = new Map([start, end, ...marks.map(({ at }) => at)].map(at => [Date.parse(at), at]))
  const within = { from: Date.parse(start), to: Date.parse(end) }
  const stays = staysIn(
    marks.map(mark => ({ ...mark, at: Date.parse(mark.at) })),
    { pair, throughout },
    within,
  ).filter(({ person }) => people.some(({ id }) => id === person))
  const at: At = moment => moments.get(moment) ?? start // the bounds of a stay are among these moments
  const items = stays.map(({ person, from, to }) => {
    const seat = people.find(({ id }) => id === person)?.seat
    return { person, ...(seat ? { role: seat } : {}), in: at(from), out: at(to) }
  })
  return { staff_present: { words: stayWords(stays, { pair, ...within }, around, at), values: {}, items } }
}

interface Together {
  readonly pair: readonly string[]
  readonly from: number
  readonly to: number
}

/** "Both from start to end", or each with the times at which they were there. */
function stayWords(stays: readonly Stay[], { pair, from, to }: Together, { people }: AroundLog, at: At): string {
  const isWhole = stays.length === pair.length && stays.every(stay => stay.from === from && stay.to === to)
  if (isWhole) return 'Both from start to end'
  const ids = [...new Set(stays.map(({ person }) => person))]
  const turns = (id: string) =>
    stays.filter(({ person }) => person === id).map(stay => `${clock(at(stay.from))} to ${clock(at(stay.to))}`)
  return ids.map(id => `${people.find(one => one.id === id)?.name}: ${turns(id).join(', ')}`).join('; ')
}
type At = (moment: number) => string
