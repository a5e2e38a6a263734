import type { PathValue } from '@/lib/notes/fields'
import { instantOf, wallClock } from './calendar'
import { staffIdOf } from './founding'
import { itemId } from './ids'
import type { Person } from './people'
import type { Contact } from './story'

export type Answers = Record<string, PathValue>

/** A note's contact with its day, its clock and its people settled. */
export interface Setting {
  readonly name: string
  readonly zone: string
  readonly day: string
  readonly started: string
  readonly ended: string
  readonly author: Person
  readonly lead: Person
  readonly second: Person
  /** A time of the clock, so many days after this contact. */
  readonly after: (days: number, time: string) => string
}

/** What somebody writes into a draft, at a time. */
export interface Writing {
  readonly at: string
  readonly by: Person
  readonly answers: Answers
}

/** Somebody who was there, other than the two therapists all along. */
export interface Present {
  readonly person: Person
  readonly role: 'lead' | 'second' | 'medical'
  readonly from?: string
  readonly to?: string
}

/** The header, as it is filled in when the contact begins and when it has ended. */
export function header(contact: Contact, setting: Setting, others: readonly Present[] = []) {
  const { modality = 'in_person', recording = 'video_audio', alone } = contact
  const { started, ended, lead, second, author } = setting
  const pair: Present[] = [
    { person: lead, role: 'lead' },
    { person: second, role: 'second' },
  ]
  const there = [...(alone ? pair.filter(one => one.person === author) : pair), ...others]
  const opening: Answers = { modality, started_at: started, recording }
  const closing: Answers = { ended_at: ended }
  there.forEach(({ person, role, from, to }, index) => {
    const item = `staff_present.${itemId(setting.name, index)}`
    const wall = (time: string) => wallClock(setting.zone, setting.day, time)
    const came = { [item]: true, [`${item}.person`]: staffIdOf(person), [`${item}.role`]: role }
    Object.assign(from ? closing : opening, came, { [`${item}.in`]: from ? wall(from) : started })
    closing[`${item}.out`] = to ? wall(to) : ended
  })
  return { opening, closing }
}

/** The writings of a note at their distance from its beginning or its end, in order. */
export const during = ({ started, ended, author }: Setting, parts: readonly Part[]): Writing[] =>
  parts.map(([from, minutes, answers, by = author]) => ({
    at: instantOf(from === 'start' ? started : from === 'end' ? ended : from, minutes),
    by,
    answers,
  }))
/** From the start, the end or a time of the wall clock; minutes after it; what; and who, where it is not the author. */
type Part = readonly [from: string, minutes: number, answers: Answers, by?: Person]

/** The C-SSRS as most people answer it: no ideation and no behaviour, or the ideation that there was. */
export const cssrs = (field: string, ideation = 0): Answers => ({
  [`${field}.ideation`]: String(ideation),
  ...Object.fromEntries(
    ['actual_attempt', 'interrupted_attempt', 'aborted_attempt', 'preparatory'].map(part => [`${field}.${part}`, 'no']),
  ),
})

/** A number, a code or words at a path of their own; what is left out stays open. */
export const plain = (answers: Readonly<Record<string, PathValue | number | undefined>>): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([path, value]) =>
      value === undefined ? [] : [[path, typeof value === 'number' ? String(value) : value]],
    ),
  )

/** The items of a group, or openly none. */
export function list<Entry>(
  { name }: Setting,
  field: string,
  entries: readonly Entry[],
  membersOf: (entry: Entry) => Readonly<Record<string, string | number | undefined>>,
): Answers {
  if (entries.length === 0) return { [field]: { none: true } }
  const items = entries.map((entry, index) => {
    const item = `${field}.${itemId(`${name} ${field}`, index)}`
    const members = Object.entries(membersOf(entry)).map(([member, value]) => [`${item}.${member}`, value])
    return plain({ [item]: true, ...Object.fromEntries(members) })
  })
  return Object.assign({}, ...items)
}
