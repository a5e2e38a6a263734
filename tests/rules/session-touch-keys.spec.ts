import { expect, test } from '@playwright/test'
import { keyBeside, touchKey, withKeys } from '@/app/_ui/session/touch-keys'

const most = 20
const keysOf = (kinds: number) =>
  Array.from({ length: kinds }, (_, place) => [0, 1].map(hands => touchKey(place, hands))).flat()
const care = Array.from({ length: 6 }, (_, place) => keyBeside(place))

test('a kind of touch that is added moves the key of none', () => {
  for (let kinds = 1; kinds < most; kinds += 1) expect(keysOf(kinds + 1).slice(0, 2 * kinds)).toEqual(keysOf(kinds))
})

test('no two have one key, none has the key that opens the sheet, and the first fourteen have one for either hands', () => {
  const given = [...keysOf(most), ...care].filter(key => key !== undefined)
  expect(new Set(given).size).toBe(given.length)
  expect(given).not.toContain('h')
  expect(keysOf(14)).not.toContain(undefined)
  expect(care).not.toContain(undefined)
  expect(keysOf(5)).toEqual(['1', 'a', '2', 'b', '3', 'c', '4', 'd', '5', 'e'])
})

test('whoever sits in neither seat is given keys that nobody else has, as far as there are any, and moves none', () => {
  const theirs = [...keysOf(5), ...care].map(key => ({ key }))
  const given = withKeys([...theirs, ...Array.from({ length: 30 }, () => ({ key: undefined }))]).map(({ key }) => key)
  expect(given.slice(0, theirs.length)).toEqual(theirs.map(({ key }) => key))
  const others = given.slice(theirs.length)
  expect(others.slice(0, 3)).toEqual(['f', 'g', 'i'])
  const found = given.filter(key => key !== undefined)
  expect(new Set(found).size).toBe(found.length)
  expect(others.filter(key => key === undefined)).toHaveLength(30 - (34 - theirs.length))
})
