import { expect, test } from '@playwright/test'
import { automatonOf } from '@/lib/deid/patterns/automaton'

const found = (patterns: readonly string[], text: string) => {
  const places: string[] = []
  automatonOf(patterns).scan(text, (pattern, end) => places.push(`${patterns[pattern]}:${end}`))
  return places.sort()
}

test('patterns within and across each other are all found', () => {
  expect(found(['he', 'she', 'his', 'hers'], 'ushers his')).toEqual(['he:4', 'hers:6', 'his:10', 'she:4'])
})

test('a pattern that is the end of another is found where the other is', () => {
  expect(found(['wan', 'rowan', 'an'], 'rowan')).toEqual(['an:5', 'rowan:5', 'wan:5'])
})

test('an empty pattern, an absent one and other alphabets do no harm', () => {
  expect(found(['', 'zz', '김'], 'a 김 z')).toEqual(['김:3'])
  expect(found([], 'anything')).toEqual([])
})

test('it finds what looking for each pattern by itself finds', () => {
  const text = 'abracadabra aabbaabb'.repeat(20)
  const patterns = ['a', 'ab', 'abra', 'bra', 'aabb', 'bba', 'cad', 'ra a']
  const each = patterns.flatMap(pattern =>
    Array.from(text, (_, at) => at)
      .filter(at => text.startsWith(pattern, at))
      .map(at => `${pattern}:${at + pattern.length}`),
  )
  expect(found(patterns, text)).toEqual(each.sort())
})
