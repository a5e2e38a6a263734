import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { readLexicon } from '@/lib/cli/read-lexicon'
import { knownIndex } from '@/lib/deid/known/known-index'
import { placeheld } from '@/lib/deid/placeholders'
import { scrub } from '@/lib/deid/scrub'
import { demetrius, found } from '@/tests/support/scrubbed'

interface Note {
  readonly id: string
  readonly text: string
  readonly known?: object
}

const folder = 'tests/deid/notes'
const notes = readdirSync(folder)
  .flatMap(file => readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
  .filter(Boolean)
  .map(line => JSON.parse(line) as Note)

/** The same notes as people paste them: decomposed, with marks, other scripts and broken characters in between. */
const shapes: Readonly<Record<string, (text: string) => string>> = {
  'as written': text => text,
  'composed (NFC)': text => text.normalize('NFC'),
  'decomposed (NFD)': text => text.normalize('NFD'),
  'with emoji and scripts from right to left': text => text.replaceAll('. ', ' 🙂👩‍👧. שלום مرحبا. '),
  'with broken surrogates and invisible characters': text =>
    text.replaceAll(' ', ' \ud800\u200b').replaceAll('e', 'e\u0301'),
}

for (const [shape, of] of Object.entries(shapes))
  test(`spans are sorted, apart, and never cut a character, ${shape}`, () => {
    const wrong = notes.flatMap(({ id, text, known }) => {
      const written = of(text)
      const spans = found(written, known)
      const isAfter = ({ start }: { start: number }, index: number) => start >= (spans[index - 1]?.end ?? 0)
      return spans
        .filter((span, index) => {
          const { start, end } = span
          const isWhole = start < end && end <= written.length && !isInside(written, start) && !isInside(written, end)
          return !isWhole || !isAfter(span, index)
        })
        .map(({ start, end }) => `${id} ${start} ${end}`)
    })
    expect(wrong).toEqual([])
  })

/** Between the two halves of one character. */
const isInside = (text: string, at: number) =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at))

test('the text outside the spans is what it was, byte for byte', () => {
  for (const { id, text, known } of notes) {
    const spans = found(text, known)
    const kept = spans
      .reduceRight((rest, { start, end }) => `${rest.slice(0, start)}\0${rest.slice(end)}`, text)
      .split('\0')
    const scrubbed = placeheld(text, spans, new Map())
    expect(scrubbed.split(/\[[A-Z]+-\d+\]/), id).toEqual(kept)
  }
})

test('what was scrubbed once is left as it is', () => {
  const changed = notes.flatMap(({ id, text, known }) => {
    const once = placeheld(text, found(text, known), new Map())
    return found(once, known).map(({ start, end }) => `${id}: ${once.slice(start, end)}`)
  })
  expect(changed).toEqual([])
})

const makers = ['Banerjee', 'Hariprasad Chaurasia', 'Kishori', 'Lauridsen', 'Anoushka', 'Qxtano', 'Dr. Qxtano']
const titles = [
  'Puriya Kalyan',
  'Ahir Bhairav',
  'Raga Yaman',
  'Bhairavi',
  'O Magnum',
  'The Qzelvar',
  'Demetrius Bell',
  'Big Mike',
]
const frames = [
  'X.',
  'Played X. He wept.',
  'The playlist had X on it.',
  'Peak at 1130: X. Cried.',
  'With X he saw the river.',
]

test('whoever is kept before a title in quotation marks is kept where the title was scrubbed', () => {
  const changed = frames.flatMap(frame =>
    makers.flatMap(maker =>
      titles.flatMap(title =>
        ['"', '\u201c'].flatMap(quote => {
          const text = frame.replace('X', `${maker} ${quote}${title}${quote === '"' ? '"' : '\u201d'}`)
          const once = placeheld(text, found(text, demetrius), new Map())
          return found(once, demetrius).map(({ start, end }) => `${text} > ${once}: ${once.slice(start, end)}`)
        }),
      ),
    ),
  )
  expect(changed).toEqual([])
})

test('an accent composed or decomposed makes no difference to what is found', () => {
  const words = (text: string, known?: object) =>
    found(text, known).map(({ start, end }) => text.slice(start, end).normalize('NFC'))
  for (const { text, known } of notes)
    expect(words(text.normalize('NFD'), known)).toEqual(words(text.normalize('NFC'), known))
})

test('to know more never uncovers what was found without', () => {
  const lexicon = readLexicon()
  const lost = notes.flatMap(({ id, text }) => {
    const without = scrub(text, knownIndex({}, lexicon), lexicon)
    const covered = scrub(text, knownIndex(demetrius, lexicon), lexicon)
    return without
      .filter(({ start, end }) => !covered.some(span => span.start <= start && span.end >= end))
      .map(({ start, end }) => `${id}: ${text.slice(start, end)}`)
  })
  expect(lost).toEqual([])
})

test('one person has one number in all notes of a participant, whatever the case', () => {
  const numbers = new Map<string, number>()
  const first = 'Dr. Feldman saw Jamal.'
  const second = 'jamal told FELDMAN.'
  expect(placeheld(first, found(first), numbers)).toBe('[NAME-1] saw [NAME-2].')
  expect(placeheld('Jamal left.', found('Jamal left.'), numbers)).toBe('[NAME-2] left.')
  expect(placeheld(second, found(second), numbers)).toMatch(/^\[NAME-2\] told \[NAME-1\]\.$/)
})
