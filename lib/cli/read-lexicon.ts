import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Lexicon, lexiconOf } from '@/lib/deid/reading/lexicon'

/** The compiled gazetteers of this installation; read once. */
export function readLexicon(): Lexicon {
  lexicon ??= lexiconOf(gunzipSync(readFileSync(new URL('../deid/tables/lexicon.gz', import.meta.url))))
  return lexicon
}

let lexicon: Lexicon | undefined
