import { type Known, knownOf } from '@/lib/deid/known/known'
import { nameWordsOf, peopleOf } from '@/lib/deid/known/known-names'
import { dateShapes, knownTexts } from '@/lib/deid/known/known-numbers'
import type { Lexicon } from '@/lib/deid/reading/lexicon'
import type { LeakNumber } from './leak-numbers'
import { spaced, unmarked } from './leak-text'
import { isPlain } from './leak-words'

/** What is known, sorted by how it is searched for. Words and phrases are as `spaced` makes them. */
export interface LeakIdentifiers {
  readonly names: ReadonlySet<string>
  /** Names that are words as well: found only where the scrubber would take them for names. */
  readonly wordNames: ReadonlySet<string>
  readonly phrases: ReadonlyMap<string, string>
  /** Names in scripts that write no spaces: found inside longer runs as well. */
  readonly unspaced: ReadonlySet<string>
  readonly numbers: readonly LeakNumber[]
  /** Which fields hold something that can't be searched for, by field and never by what it says. */
  readonly unsearched: readonly string[]
  /** Which fields hold names that are words as well. */
  readonly wordFields: readonly string[]
}

type Mutable = {
  names: Set<string>
  wordNames: Set<string>
  phrases: Map<string, string>
  unspaced: Set<string>
  numbers: LeakNumber[]
  unsearched: string[]
  wordFields: string[]
}

export function leakIdentifiers(given: readonly unknown[], lexicon: Lexicon): LeakIdentifiers {
  const all: Mutable = {
    names: new Set(),
    wordNames: new Set(),
    phrases: new Map(),
    unspaced: new Set(),
    numbers: [],
    unsearched: [],
    wordFields: [],
  }
  given.map(knownOf).forEach((known, index) => {
    addNames(known, lexicon, all)
    addNames(respelt(known), lexicon, all)
    addPhrases(known, lexicon, all)
    addNumbers(known, all)
    const where = given.length > 1 ? ` of entry ${index + 1}` : ''
    all.unsearched.push(...tooShort(known, lexicon).map(field => field + where))
    all.wordFields.push(...words(known, lexicon).map(field => field + where))
  })
  return all
}

function addNames(known: Known, lexicon: Lexicon, { names, wordNames, phrases, unspaced }: Mutable): void {
  const words = nameWordsOf(known, lexicon.nicknames).map(({ word }) => word)
  const joined = peopleOf(known).flatMap(({ given, family }) => [
    [...given.slice(0, 1), ...family].join(''),
    [...family, ...given.slice(0, 1)].join(''),
    family.join(''),
  ])
  for (const word of words) {
    const parts = spaced(word)
    if (isPlain(word, lexicon)) wordNames.add(word)
    else if (parts.includes(' ')) phrases.set(parts, 'name')
    else if (parts.length > 1) names.add(parts)
    if (/^[a-z]{3,}$/.test(word)) phrases.set([...word].join(' '), 'name spelled out')
    if (/[\u3040-\ud7ff]/.test(parts)) unspaced.add(parts)
  }
  for (const word of joined)
    if (word.length > 5 && !isPlain(word, lexicon)) names.add(word.replace(/[^\p{L}\p{N}]/gu, ''))
}

/** Müller is also written Mueller, and no folding makes one of the other. */
function respelt(known: Known): Known {
  const pairs: Readonly<Record<string, string>> = {
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    ø: 'oe',
    å: 'aa',
    Ä: 'Ae',
    Ö: 'Oe',
    Ü: 'Ue',
    Ø: 'Oe',
    Å: 'Aa',
  }
  const text = JSON.stringify(known).normalize('NFC')
  const other = text.replace(/[äöüøåÄÖÜØÅ]/g, letter => pairs[letter] ?? letter)
  return other === text ? {} : knownOf(JSON.parse(other))
}

function addPhrases(known: Known, lexicon: Lexicon, { phrases }: Mutable): void {
  for (const { text, kind } of knownTexts(known)) {
    const words = spaced(unmarked(text))
    const isOneWord = !words.includes(' ')
    if (kind === 'phone' || words.length < 4 || (isOneWord && isPlain(words, lexicon))) continue
    phrases.set(words, said[kind])
  }
}

const said = {
  phone: 'phone',
  date: 'date of birth',
  email: 'e-mail',
  street: 'street',
  place: 'town or postcode',
  id: 'number of the records',
  organisation: 'site',
} as const

function addNumbers({ participant = {}, contacts = [] }: Known, { numbers }: Mutable): void {
  for (const phone of [participant.phone ?? '', ...contacts.map(contact => contact.phone ?? '')]) {
    const digits = phone.replace(/\D/g, '').replace(/^0+/, '')
    if (digits.length < 7) continue
    numbers.push({ digits: digits.slice(-9), rule: 'phone', isWhole: false })
    numbers.push({ digits: digits.slice(-7), rule: 'end of a phone', isWhole: true })
  }
  for (const id of [participant.mrn ?? '', participant.subjectId ?? '']) {
    const digits = id.replace(/\D/g, '')
    if (digits.length >= 6 && !/\p{L}/u.test(id)) numbers.push({ digits, rule: 'number of the records', isWhole: true })
  }
}

function tooShort(known: Known, lexicon: Lexicon): string[] {
  const { participant = {}, contacts = [], staff = [] } = known
  const short = (name: string | undefined) =>
    name !== undefined && name.trim() !== '' && spaced(unmarked(name)).length < 2
  const fields = (['first', 'middle', 'last', 'preferred'] as const).filter(field => short(participant[field]))
  const texts = (['street', 'city', 'zip', 'mrn', 'subjectId'] as const).filter(field => {
    const words = spaced(unmarked(participant[field] ?? ''))
    return words !== '' && (words.length < 4 || (!words.includes(' ') && isPlain(words, lexicon)))
  })
  const dob = participant.dob ?? ''
  const isNoDate = dob.trim() !== '' && dateShapes(dob).length === 0
  const phone = (value = '') => value.trim() !== '' && value.replace(/\D/g, '').length < 7
  return [
    ...[...fields, ...texts, ...(phone(participant.phone) ? ['phone'] : []), ...(isNoDate ? ['dob'] : [])].map(
      field => `participant.${field}`,
    ),
    ...contacts.flatMap(({ name, phone: number }, index) => [
      ...(short(name) ? [`contacts[${index}].name`] : []),
      ...(phone(number) ? [`contacts[${index}].phone`] : []),
    ]),
    ...staff.flatMap((name, index) => (short(name) ? [`staff[${index}]`] : [])),
  ]
}

/** The fields of a name of which a part is a plain word: will, hope, banks. */
function words({ participant = {}, contacts = [], staff = [] }: Known, lexicon: Lexicon): string[] {
  const holdsWord = (name = '') =>
    spaced(unmarked(name))
      .split(' ')
      .some(part => part.length > 1 && isPlain(part, lexicon))
  return [
    ...(['first', 'middle', 'last', 'preferred'] as const)
      .filter(field => holdsWord(participant[field]))
      .map(field => `participant.${field}`),
    ...contacts.flatMap(({ name }, index) => (holdsWord(name) ? [`contacts[${index}].name`] : [])),
    ...staff.flatMap((name, index) => (holdsWord(name) ? [`staff[${index}]`] : [])),
  ]
}
