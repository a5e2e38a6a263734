import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { type Cues, cuesBefore, cuesOf } from '@/lib/deid/patterns/pattern-cues'
import { patterns } from '@/lib/deid/rules/patterns'

const folder = new URL('../deid/notes/', import.meta.url)
const notes = readdirSync(folder)
  .flatMap(file => readFileSync(new URL(file, folder), 'utf8').trim().split('\n'))
  .map(line => (JSON.parse(line) as { text: string }).text)

const written = (cues: Cues | null) => cues?.written.join(' ') ?? null

test('cues are what a pattern can’t do without, with a caret where a word begins or ends', () => {
  expect(written(cuesOf(/\d{1,3} (?:street|road)/y))).toBe('^street ^road')
  expect(written(cuesOf(/\d{1,3} (?:street|road)\b/y))).toBe('^street^ ^road^')
  expect(written(cuesOf(/[a-z]{2,9}weg\s\d/y))).toBe('weg^')
  expect(written(cuesOf(/[Ss]uite(?:s|\s\d)/y))).toBe('^suite')
  expect(written(cuesOf(/[A-Z]+ & [A-Z]+/y))).toBe('&')
  expect(written(cuesOf(/(?:no\.?)?\d(?:st|nd) (?:the )?/y))).toBe('^st^ ^nd^')
  expect(written(cuesOf(/(?:road|\d+)/y))).toBeNull()
  expect(written(cuesOf(/\d+(?!road)/y))).toBeNull()
  expect(cuesOf(/\d{1,3} (?:old )?road/y)?.reach).toBe(12)
  expect(cuesOf(/(a)\1+road/y)?.reach).toBe(Number.POSITIVE_INFINITY)
  expect(written(cuesBefore(/\b(?:tag|badge)s? $/i))).toBe('^tag ^badge')
  expect(written(cuesBefore(/(?:tag|badge)$/i))).toBe('tag^ badge^')
})

/** Whether a word of the text, or a sign, is a cue; letters and digits are words apart. */
const holds = ({ written }: Cues, text: string) => {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+|[^\p{L}\p{M}]/gu) ?? []
  return words.some(word => written.some(cue => `^${word}^`.includes(cue)))
}

for (const { id, pattern, onlyAfter, example, nearMiss } of patterns)
  test(`what ${id} finds holds its cues`, () => {
    const [own, before] = [cuesOf(pattern), onlyAfter ? cuesBefore(onlyAfter) : null]
    const missed: string[] = []
    for (const text of [example.replace(/[‹›]/g, ''), nearMiss, ...notes.slice(0, 40)])
      for (const { index } of text.matchAll(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu)) {
        pattern.lastIndex = index
        const found = pattern.exec(text)?.[0]
        if (!found) continue
        const lead = text.slice(Math.max(0, index - 40), index)
        if (own && !holds(own, wholeWords(text, index, index + Math.min(found.length, own.reach)))) missed.push(found)
        if (before && onlyAfter?.test(lead) && !holds(before, lead)) missed.push(`${lead}…`)
      }
    expect(missed).toEqual([])
  })

/** On to the end of a word that has begun. */
const wholeWords = (text: string, start: number, end: number) =>
  text.slice(start, end) +
  (/^[\p{L}\p{M}]*/u.exec(/[\p{L}\p{M}]$/u.test(text.slice(start, end)) ? text.slice(end) : '')?.[0] ?? '')
