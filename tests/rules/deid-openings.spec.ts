import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { beyondAscii, endOfText, firstKind, firstKinds, openingLength, openingsOf } from '@/lib/deid/patterns/openings'
import { patterns } from '@/lib/deid/rules/patterns'

const folder = new URL('../deid/notes/', import.meta.url)
const notes = readdirSync(folder)
  .flatMap(file => readFileSync(new URL(file, folder), 'utf8').trim().split('\n'))
  .map(line => (JSON.parse(line) as { text: string }).text)

const openingsByKind = (pattern: RegExp) => Array.from({ length: firstKinds }, (_, kind) => openingsOf(pattern, kind))

const allows = (openings: readonly (readonly Uint8Array[])[], text: string, at: number) =>
  openings[firstKind(text.charCodeAt(at))]?.every((may, place) => {
    const code = at + place < text.length ? Math.min(text.charCodeAt(at + place), beyondAscii) : endOfText
    return may[code] === 1
  })

/** Where a pattern finds something, of every place of a text. */
function placesOf(pattern: RegExp, text: string): number[] {
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    pattern.lastIndex = at
    if (pattern.test(text)) places.push(at)
  }
  return places
}

for (const { id, pattern, asks = /^/, onlyAfter = /^/, example, nearMiss } of patterns)
  test(`what ${id} finds, its openings and what it asks for allow`, () => {
    const openings = openingsByKind(pattern)
    const texts = [example.replace(/[‹›]/g, ''), nearMiss, ...notes.slice(0, 40)]
    const refused = texts.flatMap(text =>
      placesOf(pattern, text)
        .filter(
          at =>
            !allows(openings, text, at) || (onlyAfter.test(text.slice(Math.max(0, at - 40), at)) && !asks.test(text)),
        )
        .map(at => text.slice(at, at + 20)),
    )
    expect(refused).toEqual([])
  })

test('openings say what may stand at each place after a character of one kind, and no more', () => {
  const letters = (pattern: RegExp, first: string) =>
    openingsOf(pattern, firstKind(first.charCodeAt(0))).map(may =>
      Array.from('ab1 -', letter => (may[letter.charCodeAt(0)] ? letter : '')).join(''),
    )
  expect(letters(/ab(?:1|-)/y, 'a').slice(0, 3)).toEqual(['a', 'b', '1-'])
  expect(letters(/ab(?:1|-)/y, '1').slice(0, 3)).toEqual(['', '', ''])
  expect(letters(/a?b{2,3}1/y, 'b')).toEqual(['ab', 'b', 'b1', 'ab1 -', 'ab1 -', 'ab1 -'])
  expect(letters(/(?:1|a)(?:(?<=1)b|-)/y, '1').slice(0, 2)).toEqual(['1', 'b-'])
  expect(letters(/(?:1-|ab)/y, '1').slice(0, 2)).toEqual(['1', '-'])
  expect(letters(/(a|b)\1-/y, 'a').slice(0, 2)).toEqual(['ab', 'ab1 -'])
  expect(letters(/(?!b)[^-\s]*A/iy, 'a')[0]).toBe('ab')
  expect(openingsOf(/a/y, 2)).toHaveLength(openingLength)
})
