import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { compiledLexicon } from '@/lib/cli/compile-lexicon'

test('the compiled table is what its sources compile to now', () => {
  const kept = gunzipSync(readFileSync('lib/deid/tables/lexicon.gz')).toString()
  const isFresh = compiledLexicon() === kept
  expect(isFresh, 'after a change of a list: npm run deid:tables').toBe(true)
})
