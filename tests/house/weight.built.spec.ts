import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { pages } from '@/tests/rules/access/page-targets'

/** Pages that are a form from the start, and what they hold back nothing for; a page that is read fetches its forms at a click (app/_ui/form/fetched-dialog). */
const forms: Readonly<Record<string, string>> = {
  '/account/password': 'a new password',
  '/account/recovery-codes': 'who somebody is',
  '/account/second-factor': 'a new factor',
  '/admin/[study]/invite': 'an invitation',
  '/admin/[study]/protocol': 'the settings of a study',
  '/admin/[study]/schedule': 'the schedule of a study',
  '/handed': 'what a participant answers',
  '/invitation/[token]': 'a first password',
  '/s/[study]/emergency': 'an emergency access',
  '/s/[study]/events/[event]/sign': 'a signature',
  '/s/[study]/events/decisions/[participant]/[visit]': 'a signature',
  '/s/[study]/notes/[note]/close': 'a signature',
  '/s/[study]/notes/[note]/closing': 'what became of each effect of a day',
  '/s/[study]/notes/[note]/session': 'the log of a day, also without a network',
  '/s/[study]/notes/[note]/sign': 'a signature',
  '/s/[study]/notes/[note]/write': 'the editor',
  '/s/[study]/participants/[participant]/events/new': 'an adverse event',
  '/s/[study]/participants/[participant]/measures/[measure]': 'a questionnaire',
  '/s/[study]/participants/[participant]/treatment-guess': 'a guess',
  '/s/[study]/participants/new': 'a participant',
  '/s/[study]/today/sign': 'signatures',
}

interface ClientManifest {
  /** By each file of the way to a page (its layouts, itself): what a browser loads for it at once. */
  readonly entryJSFiles: Readonly<Record<string, readonly string[]>>
}

/** A chunk as it comes over the wire, in kB. */
const weights = new Map<string, number>()
function weightOf(chunk: string): number {
  const known = weights.get(chunk) ?? gzipSync(readFileSync(`.next/${decodeURIComponent(chunk)}`)).length / 1000
  weights.set(chunk, known)
  return known
}
const sum = (chunks: Iterable<string>) => [...chunks].reduce((kB, chunk) => kB + weightOf(chunk), 0)

/** What a browser loads of a page before anybody does anything on it. */
function chunksOf(path: string): Set<string> {
  const own = path === '/' ? '/page' : `${path}/page`
  const found: { globalThis: { __RSC_MANIFEST?: Record<string, ClientManifest> } } = { globalThis: {} }
  runInNewContext(readFileSync(`.next/server/app${own}_client-reference-manifest.js`, 'utf8'), found)
  return new Set(Object.values(found.globalThis.__RSC_MANIFEST?.[own]?.entryJSFiles ?? {}).flat())
}

const { rootMainFiles } = JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')) as { rootMainFiles: string[] }
const bare = new Set([...rootMainFiles, ...chunksOf('/_not-found')])
const overBare = (path: string) => sum([...chunksOf(path)].filter(chunk => !bare.has(chunk)))

for (const path of Object.keys(pages).filter(each => !(each in forms)))
  test(`${path} is read with at most 40 kB of scripts over a bare page`, () => {
    expect(overBare(path)).toBeLessThanOrEqual(40)
  })

test('what stands here as a form is a page, and weighs more than what is read', () => {
  expect(Object.keys(forms).filter(path => !(path in pages) || overBare(path) <= 40)).toEqual([])
})

test('the editor takes at most 200 kB of scripts in all', () => {
  expect(sum(new Set([...bare, ...chunksOf('/s/[study]/notes/[note]/write')]))).toBeLessThanOrEqual(200)
})

test('what is weighed is there', () => {
  expect(sum(bare)).toBeGreaterThan(100)
  expect(overBare('/s/[study]/notes/[note]/write')).toBeGreaterThan(10)
})
