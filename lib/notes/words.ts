import { dateWords, instantWords, wallClockWords } from '@/lib/clock/calendar'
import {
  type DateTimeField,
  type Gap,
  type GroupField,
  gapCodes,
  type Item,
  type MemberField,
  pair,
  type StaffField,
  type StampedTick,
} from './fields'

/** One line of an answer that has several. */
export interface Line {
  readonly label: string
  readonly value: string
}
/** How a staff member's id is said: the printed name, or a code where names stay out. */
export type People = (staffId: string) => string
/** What a study says in its own words: the site's way of telling an instant, and the names of the two who tick. */
export interface Wording {
  readonly instant: (instant: string) => string
  readonly pair: Readonly<Record<string, string>>
}

/** Where a study has set nothing of its own. */
export const plainWording: Wording = { instant: instantWords, pair }
/** A missing answer, which is neither a gap nor a no. */
export const notRecorded = 'Not recorded'

/** "Declined", or "Declined: the reason". */
export const gapWords = ({ gap, reason }: Gap): string => (reason ? `${gapCodes[gap]}: ${reason}` : gapCodes[gap])

/** An answer of one line in words. */
export function plainWords(field: MemberField | DateTimeField, answer: string): string {
  switch (field.kind) {
    case 'text':
    case 'prose':
      return answer
    case 'date':
      return dateWords(answer)
    case 'datetime':
      return wallClockWords(answer)
    case 'scale':
      return `${answer} (${field.min} ${field.anchors[0]}, ${field.max} ${field.anchors[1]})`
    case 'number':
      return `${answer} ${field.unit}`
    case 'choice':
      return field.options[answer] ?? answer
  }
}

/** A yes or a no, with who and when. */
export function tickWords(tick: StampedTick | undefined, people: People, { instant }: Wording): string {
  if (!tick) return notRecorded
  const answer = tick.done ? 'Yes' : 'No'
  return `${tick.reason ? `${answer}: ${tick.reason}` : answer} (${people(tick.by)}, ${instant(tick.at)})`
}

/** One person, in what role, from when to when. */
export function staffLine(field: StaffField, { values }: Item, people: People): Line {
  const [cameIn, left] = [values.in, values.out].map(time => (time ? wallClockWords(time) : 'not recorded'))
  return {
    label: values.person ? people(values.person) : notRecorded,
    value: `${field.roles[values.role ?? ''] ?? notRecorded}, in ${cameIn}, out ${left}`,
  }
}

/** The members of an item. One that is not among the item's values was not handed over, and has no line. */
export function itemLines(field: GroupField, item: Item, index: number): Line[] {
  return Object.entries(field.members)
    .filter(([name]) => item.values[name] !== undefined)
    .map(([name, member]) => {
      const value = item.values[name] ?? null
      return {
        label: `${field.item} ${index + 1}: ${member.label}`,
        value: value === null ? notRecorded : plainWords(member, value),
      }
    })
}
