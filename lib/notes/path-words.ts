import { wallClockWords } from '@/lib/clock/calendar'
import { isGap, isNone, isTick } from './answer'
import { type NoteDefinition, type PathValue, type StaffField, staffMembers } from './fields'
import { partLabel } from './part-label'
import { type Place, parsePath } from './paths'
import { gapWords, noEntry, plainWords, scoreWords } from './words'

/** What one place of a draft holds, in words: for two answers side by side, and for a field's history. */
export function pathWords(definition: NoteDefinition, path: string, value: PathValue) {
  const place = parsePath(definition, path)
  if (!place) return { label: path, words: noEntry, isProse: false }
  return { label: labelOf(place), words: wordsAt(place, value), isProse: isProse(place) }
}

function labelOf(place: Place): string {
  switch (place.kind) {
    case 'whole':
      return place.field.label
    case 'part':
      return `${place.field.label}: ${partLabel(place.field, place.part)}`
    case 'item':
      return place.field.label
    case 'member':
      return [place.field.label, memberLabel(place), ...optionOf(place)].join(': ')
  }
}

function wordsAt(place: Place, value: PathValue): string {
  if (value === null) return place.kind === 'item' ? 'Removed' : noEntry
  if (isGap(value)) return gapWords(value)
  if (isNone(value)) return 'None'
  if (isTick(value)) return [value.done ? 'Yes' : 'No', ...(value.reason ? [value.reason] : [])].join(': ')
  if (value === true) return place.kind === 'item' ? 'Added' : 'Ticked'
  if (value === false) return 'Not ticked'
  if (place.kind === 'part' && place.field.kind === 'matrix') return place.field.values[value] ?? value
  if (place.kind === 'part' && place.field.kind === 'measure') return scoreWords(place.field.parts[place.part], value)
  if (place.kind === 'member' && place.field.kind === 'staff') return staffWords(place.field, place.member, value)
  const field = place.kind === 'member' ? memberOf(place) : place.kind === 'whole' ? place.field : null
  return field && isPlain(field) ? plainWords(field, value) : value
}

const memberOf = (place: Extract<Place, { kind: 'member' }>) =>
  place.field.kind === 'group' ? place.field.members[place.member] : undefined

function optionOf(place: Extract<Place, { kind: 'member' }>): string[] {
  const member = memberOf(place)
  return place.part !== undefined && member?.kind === 'multi' ? [partLabel(member, place.part)] : []
}

function memberLabel(place: Extract<Place, { kind: 'member' }>): string {
  if (place.field.kind === 'group') return memberOf(place)?.label ?? place.member
  const labels: Readonly<Record<string, string>> = staffMembers
  return labels[place.member] ?? place.member
}

/** A person stays the id that was chosen: who reads it knows the names. */
function staffWords(field: StaffField, member: string, value: string): string {
  if (member === 'role') return field.roles[value] ?? value
  return member === 'person' ? value : wallClockWords(value)
}

function isProse(place: Place): boolean {
  const field = place.kind === 'member' ? memberOf(place) : place.kind === 'whole' ? place.field : null
  return field?.kind === 'prose' || field?.kind === 'text'
}

type Plain = Parameters<typeof plainWords>[0]
const isPlain = (field: { kind: string }): field is Plain =>
  ['text', 'prose', 'date', 'datetime', 'scale', 'number', 'choice'].includes(field.kind)
