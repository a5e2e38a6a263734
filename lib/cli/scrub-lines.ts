import { type KnownIndex, knownIndex } from '@/lib/deid/known/known-index'
import { type Numbers, placeheld } from '@/lib/deid/placeholders'
import type { Lexicon } from '@/lib/deid/reading/lexicon'
import { residueOf } from '@/lib/deid/residue'
import { scrub } from '@/lib/deid/scrub'
import { type Calendar, isIsoDate } from '@/lib/deid/study-days'
import type { Voice } from '@/lib/ops/command-socket'
import { linesOf } from './lines-of'
import { readLexicon } from './read-lexicon'

interface Asked {
  readonly id: unknown
  readonly text: string
  readonly known: unknown
  readonly calendar: Calendar
}

/** Answers each line of JSON with one; gives the exit code. Never holds more than a line and what is being written. */
export async function scrubLines(input: AsyncIterable<Buffer>, voice: Voice): Promise<number> {
  const answer = answering(readLexicon())
  let number = 0
  let unread = 0
  let written: string[] = []
  for await (const line of linesOf(input)) {
    number++
    if (line.trim() === '') continue
    const asked = askedIn(line)
    if (typeof asked === 'string') {
      unread++
      voice.err(`Line ${number}: ${asked}\n`)
    } else written.push(answer(asked))
    if (written.length < 64) continue
    voice.out(written.join(''))
    written = []
    await drained()
    if (process.stdout.errored) break // whoever read has gone
  }
  voice.out(written.join(''))
  return unread > 0 ? 1 : 0
}

/** What is known is made ready once for all the lines of a participant that follow each other. */
function answering(lexicon: Lexicon) {
  let last: { readonly key: string; readonly index: KnownIndex; readonly numbers: Numbers } | undefined
  return ({ id, text, known, calendar }: Asked): string => {
    const key = JSON.stringify(known ?? null)
    if (last?.key !== key || known === undefined) last = { key, index: knownIndex(known, lexicon), numbers: new Map() }
    const spans = scrub(text, last.index, lexicon)
    return `${JSON.stringify({ id, text: placeheld(text, spans, last.numbers, calendar), spans, residue: residueOf(text, spans) })}\n`
  }
}

/** What a line asks, or in words why it can't be told. */
function askedIn(line: string): Asked | string {
  try {
    const asked = JSON.parse(line) as Readonly<Record<string, unknown>> | null
    if (typeof asked !== 'object' || asked === null) return 'this is not an object; write {"id": …, "text": "…"}.'
    if (typeof asked.text !== 'string') return 'text is missing or is not a string; write {"id": …, "text": "…"}.'
    for (const field of ['dayOne', 'writtenOn'])
      if (isGiven(asked[field]) && !isIsoDate(asked[field]))
        return `${field} is no ISO date; write it like "2025-03-10", or leave it out.`
    return { id: asked.id ?? null, text: asked.text, known: asked.known, calendar: calendarOf(asked) }
  } catch {
    return 'this is not JSON; write one object a line.'
  }
}

const isGiven = (value: unknown) => value !== undefined && value !== null

const calendarOf = ({ dayOne, writtenOn }: Readonly<Record<string, unknown>>): Calendar => ({
  dayOne: typeof dayOne === 'string' ? dayOne : undefined,
  writtenOn: typeof writtenOn === 'string' ? writtenOn : undefined,
})

/** Waits for whoever reads the output, so that it does not pile up here; not for one who has gone. */
const drained = (): Promise<void> =>
  new Promise(resolve => {
    const { stdout } = process
    if (!stdout.writableNeedDrain) return resolve()
    for (const event of ['drain', 'close']) stdout.once(event, resolve)
  })
