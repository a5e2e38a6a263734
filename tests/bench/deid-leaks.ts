import { readLexicon } from '@/lib/cli/read-lexicon'
import { knownIndex } from '@/lib/deid/known/known-index'
import { leakSearch } from '@/lib/deid/leaks/leaks'
import { placeheld } from '@/lib/deid/placeholders'
import { scrub } from '@/lib/deid/scrub'
import type { MarkedNote } from './deid-score'
import { say } from './figure'

const block = 1 << 18

/** What the leak check finds in notes that are scrubbed, each searched for what is known of its own participant; and how fast it reads. */
export function benchLeaks(name: string, notes: readonly MarkedNote[]) {
  const lexicon = readLexicon()
  const told = notes.filter(({ known }) => known)
  const scrubbed = told.map(({ text, known }) =>
    placeheld(text, scrub(text, knownIndex(known, lexicon), lexicon), new Map()),
  )
  const leaking = told.filter(({ known }, at) => leakSearch([known], lexicon).find(scrubbed[at] ?? '').size > 0)
  if (process.env.VIGIL_DEID_MISSES) for (const { id } of leaking) console.error(`LEAK\t${id}`)
  say({
    bench: `deid ${name} notes with a leak`,
    value: (100 * leaking.length) / told.length,
    unit: '%',
    n: told.length,
  })
  const search = leakSearch(
    told.map(({ known }) => known),
    lexicon,
  )
  const all = `${scrubbed.join('\n')}\n`
  const text = all.repeat(Math.ceil(block / all.length)).slice(0, block)
  const began = performance.now()
  let bytes = 0
  for (; bytes < 20_000_000; bytes += Buffer.byteLength(text)) search.find(text)
  say({
    bench: `deid ${name} leak search`,
    value: bytes / 1000 / (performance.now() - began),
    unit: 'MB/s',
    n: search.identifiers,
  })
}
