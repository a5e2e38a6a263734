import { dateWords } from '@/lib/clock/calendar'
import { dayIn } from '@/lib/clock/instant'
import type { Moment } from '@/lib/notes/field-bases'
import type { PathValue } from '@/lib/notes/fields'
import type { OpenNote } from '@/lib/notes/note-repository'
import type { Place } from '@/lib/notes/paths'

/** Why a moment can't be: the site's day has not come yet, or it lies before the participant's consent. */
export function dayNotOpen(
  note: Pick<OpenNote, 'timeZone' | 'foundAt' | 'consentOn'>,
  place: Place | null,
  value: PathValue,
): string | null {
  const moment = place && momentAt(place)
  if (!moment || typeof value !== 'string') return null
  const day = value.slice(0, 10)
  if (!moment.future && day > dayIn(note.timeZone, note.foundAt)) return 'This day has not come yet.'
  return !moment.past && note.consentOn !== null && day < note.consentOn
    ? `This lies before the participant’s consent on ${dateWords(note.consentOn)}.`
    : null
}

function momentAt(place: Place): Pick<Moment, 'future' | 'past'> | null {
  if (place.kind !== 'whole' && place.kind !== 'member') return null
  if (place.kind === 'member' && place.field.kind === 'staff')
    return place.member === 'in' || place.member === 'out' ? {} : null
  const field = place.kind === 'whole' ? place.field : place.field.kind === 'group' && place.field.members[place.member]
  return field && (field.kind === 'date' || field.kind === 'datetime') ? field : null
}
