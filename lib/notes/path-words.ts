import { isGap, isNone, isTick } from './answer'
import type { NoteDefinition, PathValue } from './fields'
import { partLabel } from './part-label'
import { type Place, parsePath } from './paths'
import { gapWords, notRecorded, plainWords } from './words'

/** What one place of a draft holds, in words: for two answers side by side, and for a field's history. */
export function pathWords(definition: NoteDefinition, path: string, value: PathValue) {
  const place = parsePath(definition, path)
  if (!place) return { label: path, words: notRecorded, isProse: false }
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
      return `${place.field.label}: ${memberOf(place)?.label ?? place.member}`
  }
}

function wordsAt(place: Place, value: PathValue): string {
  if (value === null) return place.kind === 'item' ? 'Removed' : notRecorded
  if (isGap(value)) return gapWords(value)
  if (isNone(value)) return 'None'
  if (isTick(value)) return value.reason ? `No: ${value.reason}` : value.done ? 'Yes' : 'No'
  if (value === true) return place.kind === 'item' ? 'Added' : 'Ticked'
  if (value === false) return 'Not ticked'
  if (place.kind === 'part' && place.field.kind === 'matrix') return place.field.values[value] ?? value
  const field = place.kind === 'member' ? memberOf(place) : place.kind === 'whole' ? place.field : null
  return field && isPlain(field) ? plainWords(field, value) : value
}

const memberOf = (place: Extract<Place, { kind: 'member' }>) =>
  place.field.kind === 'group' ? place.field.members[place.member] : undefined

function isProse(place: Place): boolean {
  const field = place.kind === 'member' ? memberOf(place) : place.kind === 'whole' ? place.field : null
  return field?.kind === 'prose' || field?.kind === 'text'
}

type Plain = Parameters<typeof plainWords>[0]
const isPlain = (field: { kind: string }): field is Plain =>
  ['text', 'prose', 'date', 'datetime', 'scale', 'number', 'choice'].includes(field.kind)
