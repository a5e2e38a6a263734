import { expect, test } from '@playwright/test'
import { readLexicon } from '@/lib/cli/read-lexicon'
import { knownIndex } from '@/lib/deid/known-index'
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
  'combining marks': 'e\u0301',
  'nested brackets': '((((',
  initials: 'J. ',
  titles: 'Dr. ',
  'known names': 'Dee Okonkwo-Bell ',
  'words that are names': 'Will Hope ',
  'organisations of organisations': 'Xy Hospital of ',
  kin: 'mother bob ',
  unlisted: 'Qzxw ',
  'unlisted, each other': '',
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
}

const lexicon = readLexicon()
const known = knownIndex(demetrius, lexicon)

for (const [what, part] of Object.entries(food))
  test(`twice as much takes about twice as long: ${what}`, () => {
    const [half, whole] = [500_000, 1_000_000].map(length =>
      Math.min(...[0, 1].map(() => millisecondsFor(filled(part, length)))),
    )
    expect(whole ?? 0).toBeLessThan((half ?? 0) * 3.2 + 60)
    expect(whole ?? 0).toBeLessThan(3_000)
  })

const filled = (part: string, length: number) =>
  part
    ? part.repeat(Math.ceil(length / part.length)).slice(0, length)
    : Array.from({ length: length / 8 }, (_, at) => `Q${(at * 7919 + 100_000).toString(26).replace(/\d/g, 'z')} `)
        .join('')
        .slice(0, length)

/** Of this process's own time: what else the machine does is not counted. */
function millisecondsFor(text: string): number {
  const began = process.cpuUsage()
  scrub(text, known, lexicon)
  return process.cpuUsage(began).user / 1000
}
