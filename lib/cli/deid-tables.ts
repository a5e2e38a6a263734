import { mkdirSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { compiledLexicon } from './compile-lexicon'

/** `npm run deid:tables`: compiles the gazetteers of de-identification; what comes out is committed. */
const folder = 'lib/deid/tables'
const text = compiledLexicon()
const bytes = gzipSync(text, { level: 9 })
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}/lexicon.gz`, bytes)
console.log(`${text.split('\n').length} lines, ${bytes.length} bytes`)
