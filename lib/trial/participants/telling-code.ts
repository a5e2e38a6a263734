import type { AddParticipantInput } from './add-participant-input'

interface Whose extends Pick<AddParticipantInput, 'person' | 'preferred'> {
  /** Codes begin with the site's in many studies, and a person may be called like one. */
  readonly site: { readonly code: string }
}

/** What a code tells of its person, as a sentence; null where it tells nothing. A code is shown everywhere and never changes. */
export function tellingInCode(code: string, { person, preferred, site }: Whose): string | null {
  const rest = plain(code).replace(new RegExp(`^${plain(site.code)}(?![a-z])`), '')
  const names = [person.familyName, person.givenName, preferred.name].flatMap(name => plain(name).split(/[^a-z0-9]+/))
  const runs = rest.split(/[^a-z]+/)
  const isIn = (name: string) => (name.length < shortName ? runs.includes(name) : rest.includes(name))
  const named = names.some(name => name.length >= shortest && isIn(name))
  if (named) return 'A name of this person is in the code, which is shown everywhere. Give one that tells nothing.'
  const digits = code.replace(/[^0-9]/g, '')
  if (birthdays(person.birthDate).some(one => digits.includes(one)))
    return 'The date of birth is in the code, which is shown everywhere. Give one that tells nothing.'
  return null
}

/** Shorter ones stand in many words: only alone are they a name. */
const shortName = 4
/** A letter alone is what many codes of a study begin with. */
const shortest = 2

/** Without case and accents. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** In the orders that people write it in, with the whole year and with its end. */
function birthdays(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-')
  const end = year.slice(2)
  return [year, end].flatMap(one => [one + month + date, date + month + one, month + date + one])
}
