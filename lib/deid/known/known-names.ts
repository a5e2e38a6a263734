import { fold } from '@/lib/deid/reading/fold'
import type { Known, Whose } from './known'

/** One word of a known person's name, folded and in lower case. */
export interface NameWord {
  readonly word: string
  readonly part: 'given' | 'family'
  readonly whose: Whose
}

/** A known person: the words of their names, and the initials they may sign with. */
export interface KnownPerson {
  readonly whose: Whose
  readonly given: readonly string[]
  readonly family: readonly string[]
}

const honorific =
  /^(dr|mr|mrs|ms|miss|mx|prof|professor|md|phd|psyd|lcsw|lmft|lpc|rn|np|pa|jr|sr|ii|iii|iv|do|lpcc|lmhc|licsw|lcpc|msw|crnp|fnp|pmhnp|mbchb|mbbs|mrcpsych|frcpsych|dclinpsy|cpsychol|bsc|msc|ba|ma)$/

/** The people that are known, each name cut into its words. */
export function peopleOf({ participant, contacts, staff }: Known): readonly KnownPerson[] {
  const { first = '', middle = '', last = '', preferred = '' } = participant ?? {}
  const own = {
    whose: 'participant' as const,
    given: wordsOf(`${first} ${preferred} ${middle}`),
    family: wordsOf(last),
  }
  const others = [
    ...(contacts ?? []).map(({ name = '' }) => personOf(name, 'contact')),
    ...(staff ?? []).map(name => personOf(name, 'staff')),
  ]
  return [own, ...others].filter(({ given, family }) => given.length + family.length > 0)
}

/** "Delgado, Rose" and "Dr. Rose Delgado, PsyD" alike: the last word is the family's, and so are the halves of a hyphen. */
function personOf(name: string, whose: Whose): KnownPerson {
  const [before = '', after = ''] = untitled(name).split(',', 2)
  const turned = wordsOf(after).length > 0 && !areLetters(before, after) ? `${after} ${before}` : before
  const chunks = fold(turned)
    .text.split(/\s+/)
    .filter(chunk => wordsOf(chunk).length > 0)
  const family = wordsOf(chunks.at(-1) ?? '')
  return chunks.length === 1
    ? { whose, given: family, family: [] }
    : { whose, given: chunks.slice(0, -1).flatMap(wordsOf), family }
}

/** "Pastor Emmanuel Cole": an office before two names is nobody’s name. */
const untitled = (name: string): string =>
  name.replace(
    /^(?:pastor|father|reverend|rev\.?|sister|brother|deacon|elder|chief|coach|captain|imam|rabbi|madam|nurse|officer|judge|uncle|aunt|auntie) (?=\S+ \S)/i,
    '',
  )

/** "Rose Delgado, LPCC-S": capitals behind a name that is not in capitals are a degree, however new. */
const areLetters = (name: string, after: string): boolean => /^[^\p{Ll}]+$/u.test(after) && /\p{Ll}/u.test(name)

/** The words of a name in lower case; titles and degrees are none. A single letter is kept: it is an initial. */
export function wordsOf(name: string): string[] {
  const words =
    fold(name)
      .text.toLowerCase()
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  return [...new Set(words)].filter(word => !honorific.test(word))
}

/** Every word by which a known person may be called; the nicknames of their given names are among them. */
export function nameWordsOf(known: Known, nicknames: ReadonlyMap<string, readonly string[]>): readonly NameWord[] {
  return peopleOf(known).flatMap(({ whose, given, family }) => {
    const called = [...new Set(given.flatMap(word => [word, ...(nicknames.get(word) ?? [])]))]
    return [
      ...called.map(word => ({ word, part: 'given' as const, whose })),
      ...family.map(word => ({ word, part: 'family' as const, whose })),
    ].filter(({ word }) => word.length > 1)
  })
}

/** Two or three letters in lower case for each person: jd, jdy, and with both halves of a double name. */
export function initialsOf({ given, family }: KnownPerson): readonly string[] {
  const first = given[0]?.[0] ?? ''
  const last = family[0]?.[0] ?? ''
  const all = [...given, ...family].map(word => word[0] ?? '').join('')
  const short = [first + last, first + (given[1]?.[0] ?? ''), `${first}${last}${family[1]?.[0] ?? ''}`, all]
  return [...new Set(short)].filter(initials => initials.length >= 2 && initials.length <= 4)
}
