import { expect, test } from '@playwright/test'
import { readLexicon } from '@/lib/cli/read-lexicon'
import { knownIndex } from '@/lib/deid/known/known-index'
import { scrub } from '@/lib/deid/scrub'
import { demetrius } from '@/tests/support/scrubbed'

/** What makes a scrubber of another make stand still, repeated. */
const food: Readonly<Record<string, string>> = {
  'one word': 'a',
  digits: '1',
  'single digits': '1 ',
  dates: '3/',
  phones: '555-',
  dots: 'a.',
  'at signs': 'a@',
  hosts: 'www.a.',
  'addresses of machines': '1.',
  'letters by themselves': 'A B ',
  hyphens: 'a-',
  'combining marks': 'e\u0301',
  'nested brackets': '((((',
  initials: 'J. ',
  titles: 'Dr. ',
  'known names': 'Dee Okonkwo-Bell ',
  'words that are names': 'Will Hope ',
  'organisations of organisations': 'Xy Hospital of ',
  kin: 'mother bob ',
  unlisted: 'Qzxw ',
  'invisible characters': '\u200b',
  emoji: '🙂',
  streets: '12 Aa St. ',
  tracks: 'track by Xyz ',
  work: 'works nights at xyzq ',
  'organisations written small': 'holy family church ',
  'letters by the clock': '1130 QX. ',
  'dates in words': 'the second of the third ',
  'digits in words': 'oh nine ',
  'rows of makers': 'Kohut, Thrale ',
  'letters of staff': 'KS & BN, ',
  'the alphabet of pilots': 'kilo ',
  'dates in a log': '\n3/4: ',
  'dots in words': 'dot com at ',
  'one of many': 'the only diver who ',
  'underscores in words': 'a underscore owl underscore ',
}

/** Words of which no two are alike, so that nothing remembered about one helps with the next. */
const distinct: Readonly<Record<string, (at: number) => string>> = {
  'unlisted words, capital': at => `Q${lettersOf(at * 7919 + 100_000)} `,
  'unlisted words, small': at => `${syllablesOf(Math.imul(at, 2_654_435_761) >>> 0)} `,
  'unlisted words like a known name': at => `dem${syllablesOf(Math.imul(at, 2_654_435_761) >>> 8)} `,
}

const lexicon = readLexicon()
const known = knownIndex(demetrius, lexicon)

const texts: readonly (readonly [string, (length: number) => string])[] = [
  ...Object.entries(food).map(([what, part]) => [what, (length: number) => repeated(part, length)] as const),
  ...Object.entries(distinct).map(([what, word]) => [what, (length: number) => filled(word, length)] as const),
]

for (const [what, textOf] of texts)
  test(`twice as much takes about twice as long: ${what}`, () => {
    const [half, whole] = [500_000, 1_000_000].map(length => {
      const text = textOf(length)
      return Math.min(...[0, 1].map(() => millisecondsFor(text)))
    })
    expect(whole ?? 0).toBeLessThan((half ?? 0) * 3.2 + 60)
    expect(whole ?? 0).toBeLessThan(3_000)
  })

const repeated = (part: string, length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length)

function filled(word: (at: number) => string, length: number): string {
  const parts: string[] = []
  for (let at = 0, room = length; room > 0; at++) {
    const next = word(at)
    parts.push(next)
    room -= next.length
  }
  return parts.join('').slice(0, length)
}

const lettersOf = (number: number) => number.toString(26).replace(/\d/g, 'z')

function syllablesOf(number: number): string {
  let word = ''
  for (let rest = number; word.length < 8; rest = Math.floor(rest / 90))
    word += `${'bcdfghjklmnprstvwz'[rest % 18] ?? ''}${'aeiou'[Math.floor(rest / 18) % 5] ?? ''}`
  return word
}

/** Of this process's own time: what else the machine does is not counted. */
function millisecondsFor(text: string): number {
  const began = process.cpuUsage()
  scrub(text, known, lexicon)
  return process.cpuUsage(began).user / 1000
}
