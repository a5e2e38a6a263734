import { isGap, isNone, isTick } from '@/lib/notes/answer'
import type { ComputedField } from '@/lib/notes/computed-field'
import {
  type Answer,
  type Answers,
  type Field,
  type GroupField,
  type Item,
  type NoteDefinition,
  type PathValue,
  type StaffField,
  type StampedTick,
  staffMembers,
} from '@/lib/notes/fields'
import { type Place, parsePath, partsOf } from '@/lib/notes/paths'
import { minutesBelowTwo, presenceMinutes } from '@/lib/notes/presence'
import { isAsked } from '@/lib/notes/when'

/** One row of the draft, opened. */
export interface DraftRow {
  readonly path: string
  readonly value: PathValue
  readonly by: string
  readonly at: string
}
/** What is worked out from outside the note when read, and frozen with the version. */
export interface Computed {
  readonly days_since_session: string | null
  readonly age_band?: string | null
  readonly zip3?: string | null
  /** What the log of a session day says: it stands where nobody wrote otherwise. */
  readonly log?: Answers
  /** What the triage of a day's effects says: it stands whatever anybody wrote. */
  readonly triage?: Answers
  /** Minutes of the pair in the room, where the log speaks of them. */
  readonly room?: { readonly attendedMinutes: number; readonly belowTwoMinutes: number }
}
export type Placed = DraftRow & { readonly place: Place }

/**
 * The whole answers of a note from the rows of its draft. Parts outrank a word for the whole: what somebody recorded is
 * never hidden by somebody else's "not done". An item lives until it is removed, whichever of its rows came first.
 */
export function assemble(definition: NoteDefinition, rows: readonly DraftRow[], computed: Computed): Answers {
  const own = new Map<string, Placed[]>()
  for (const row of rows.flatMap(each => placed(definition, each) ?? [])) {
    const others = own.get(row.place.name)
    if (others) others.push(row)
    else own.set(row.place.name, [row])
  }
  const names = Object.keys(definition.fields)
  const entered = Object.fromEntries(names.map(name => [name, answerOf(definition, name, own.get(name) ?? [])]))
  return withComputed(definition, entered, computed)
}

/** A row with the place that its path names; a cleared row of a list that is shorter since has none. */
export function placed(definition: NoteDefinition, row: DraftRow): Placed | null {
  const place = parsePath(definition, row.path)
  if (!place && row.value !== null) throw new Error(`${definition.id} has no place called ${row.path}.`)
  return place && { ...row, place }
}

/** The answer of one field, from its own rows. */
export function answerOf(definition: NoteDefinition, name: string, rows: readonly Placed[]): Answer {
  const field = definition.fields[name]
  return (field && partsAnswer(field, rows)) ?? wholeAnswer(rows)
}

/** What was entered, and what is worked out from it. */
export function withComputed(definition: NoteDefinition, entered: Answers, computed: Computed): Answers {
  const unsaid = Object.entries(computed.log ?? {}).filter(([name]) => (entered[name] ?? null) === null)
  const answers = { ...entered, ...Object.fromEntries(unsaid), ...computed.triage }
  return { ...answers, ...workedOut(definition, answers, computed) }
}

/** What is closed, or off, is not worked out either. */
function workedOut(definition: NoteDefinition, answers: Answers, found: Computed): Answers {
  const readings: Readonly<Record<ComputedField['compute'], () => string | null>> = {
    days_since_session: () => found.days_since_session,
    age_band: () => found.age_band ?? null,
    zip3: () => found.zip3 ?? null,
    presence_minutes: () => inWords(found.room?.attendedMinutes) ?? presenceMinutes(definition, answers),
    minutes_below_two: () => inWords(found.room?.belowTwoMinutes) ?? minutesBelowTwo(definition, answers),
  }
  return Object.fromEntries(
    Object.entries(definition.fields).flatMap(([name, field]) =>
      field.kind === 'computed' && isAsked(definition, name, answers) ? [[name, readings[field.compute]()]] : [],
    ),
  )
}

const inWords = (minutes: number | undefined): string | null => (minutes === undefined ? null : String(minutes))

function partsAnswer(field: Field, rows: readonly Placed[]): Answer {
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
    case 'computed':
      return null
    case 'multi': {
      const codes = partsOf(field).filter(option => rows.some(row => isPart(row, option) && row.value === true))
      return codes.length > 0 ? { codes } : null
    }
    case 'checks': {
      const ticks = filled(field, rows, stamped)
      return ticks && { ticks }
    }
    case 'matrix': {
      const cells = filled(field, rows, row => (typeof row.value === 'string' ? row.value : null))
      return cells && { cells }
    }
    case 'measure': {
      const scores = filled(field, rows, row => (typeof row.value === 'string' && row.value ? row.value : null))
      return scores && { scores }
    }
    case 'staff':
    case 'group': {
      const items = itemsIn(field, rows)
      return items.length > 0 ? { items } : null
    }
  }
}

/** The parts that hold something, in the definition's order, or null where none does. */
function filled<T>(field: Field, rows: readonly Placed[], read: (row: Placed) => T | null): Record<string, T> | null {
  const parts: Record<string, T> = {}
  for (const part of partsOf(field)) {
    const row = rows.find(each => isPart(each, part))
    const value = row ? read(row) : null
    if (value !== null) parts[part] = value
  }
  return Object.keys(parts).length > 0 ? parts : null
}

const isPart = (row: Placed, part: string): boolean => row.place.kind === 'part' && row.place.part === part

function stamped({ value, by, at }: Placed): StampedTick | null {
  if (isGap(value)) return { ...value, done: false, by, at }
  if (!isTick(value)) return null
  return { done: value.done, ...(value.reason ? { reason: value.reason } : {}), by, at }
}

function itemsIn(field: StaffField | GroupField, rows: readonly Placed[]): Item[] {
  const members = Object.keys(field.kind === 'staff' ? staffMembers : field.members)
  const present = new Set<string>()
  const removed = new Set<string>()
  const words = new Map<string, string[]>()
  for (const { place, value } of rows) {
    if (place.kind === 'item') (value === true ? present : removed).add(place.item)
    if (place.kind !== 'member') continue
    const said = place.part === undefined ? value : value === true && place.part
    if (typeof said !== 'string' || said === '') continue
    present.add(place.item)
    const at = `${place.item}.${place.member}`
    words.set(at, [...(words.get(at) ?? []), said])
  }
  return [...present]
    .filter(id => !removed.has(id))
    .sort()
    .map(id => ({
      id,
      values: Object.fromEntries(members.map(member => [member, inOrder(field, member, words.get(`${id}.${member}`))])),
    }))
}

/** A multi's codes as the definition orders them, parted by a space; of any other member there is but one word. */
function inOrder(field: StaffField | GroupField, name: string, said: readonly string[] = []): string | null {
  const member = field.kind === 'group' ? field.members[name] : undefined
  if (member?.kind !== 'multi') return said[0] ?? null
  const codes = partsOf(member).filter(code => said.includes(code))
  return codes.length > 0 ? codes.join(' ') : null
}

/** An emptied box is no answer. */
function wholeAnswer(rows: readonly Placed[]): Answer {
  const value = rows.find(row => row.place.kind === 'whole')?.value
  if (typeof value === 'string') return value === '' ? null : value
  return value !== undefined && (isGap(value) || isNone(value)) ? value : null
}
