import { dateWords, instantWords, wallClockWords } from '@/lib/clock/calendar'
import type { ComputedField } from './computed-field'
import {
  flagValues,
  type Gap,
  type GroupField,
  gapCodes,
  type Item,
  type MeasurePart,
  type MemberField,
  type PlainField,
  pair,
  type StaffField,
} from './fields'
import { isMemberShown } from './when'

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
/** A missing answer, which is neither a gap nor a no. "Not recorded" would say that no recorder ran. */
export const noEntry = 'No entry'

/** "Declined", or "Declined: the reason". */
export const gapWords = ({ gap, reason }: Gap): string => (reason ? `${gapCodes[gap]}: ${reason}` : gapCodes[gap])

/** What was worked out: a number with its unit, a code in its words, or the answer as it is. */
export function computedWords(field: ComputedField, answer: string): string {
  if ('unit' in field) return `${answer} ${answer === '1' ? field.unit.replace(/s$/, '') : field.unit}`
  return field.options?.[answer] ?? answer
}

/** An answer of one line in words. */
export function plainWords(field: PlainField, answer: string): string {
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

/** One person, in what role, from when to when. */
export function staffLine(field: StaffField, { values }: Item, people: People): Line {
  const [cameIn, left] = [values.in, values.out].map(time => (time ? wallClockWords(time) : 'not recorded'))
  return {
    label: values.person ? people(values.person) : noEntry,
    value: `${field.roles[values.role ?? ''] ?? noEntry}, in ${cameIn}, out ${left}`,
  }
}

/** One member of an item: a person by name, any of several one after the other. */
export function memberWords(member: MemberField, answer: string, people: People): string {
  switch (member.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
      return plainWords(member, answer)
    case 'person':
      return people(answer)
    case 'multi':
      return answer
        .split(' ')
        .map(code => member.options[code] ?? code)
        .join(', ')
  }
}

/** One result of a measure, with the range that it lies in. */
export function scoreWords(part: MeasurePart | undefined, score: string | undefined): string {
  if (!part || score === undefined) return noEntry
  if ('flag' in part) return Object.hasOwn(flagValues, score) ? flagValues[score as 'yes' | 'no'] : score
  return `${score} (${part.min} to ${part.max})`
}

/** The members of an item that are asked. One that is not among the item's values was not handed over, and has no line. */
export function itemLines(field: GroupField, item: Item, index: number, people: People): Line[] {
  return Object.entries(field.members)
    .filter(([name]) => item.values[name] !== undefined && isMemberShown(field, name, item))
    .map(([name, member]) => {
      const value = item.values[name] ?? null
      return {
        label: `${field.item} ${index + 1}: ${member.label}`,
        value: value === null ? noEntry : memberWords(member, value, people),
      }
    })
}
