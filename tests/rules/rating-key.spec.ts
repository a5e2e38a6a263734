import { expect, test } from '@playwright/test'
import { isDigitWithShift, ratingOf } from '@/app/_ui/session/rating-key'

const shifted = { shiftKey: true }
const plain = { shiftKey: false }

/** What the keyboards of several countries send for a key. */
const keys: readonly (readonly [string, Parameters<typeof ratingOf>[0], number | null])[] = [
  ['7', { key: '7', code: 'Digit7', ...plain }, 7],
  ['7 of the number pad', { key: '7', code: 'Numpad7', ...plain }, 7],
  ['0', { key: '0', code: 'Digit0', ...plain }, 0],
  ['Shift+0 in Britain', { key: ')', code: 'Digit0', ...shifted }, 10],
  ['Shift+0 in Germany, which writes =', { key: '=', code: 'Digit0', ...shifted }, 10],
  ['Shift+0 in France, which writes 0', { key: '0', code: 'Digit0', ...shifted }, 0],
  ['Shift+1 in France, which writes 1', { key: '1', code: 'Digit1', ...shifted }, 1],
  ['Shift+7 in France, which writes 7', { key: '7', code: 'Digit7', ...shifted }, 7],
  ['the key of the 0 in France, which writes à', { key: 'à', code: 'Digit0', ...plain }, null],
  ['the key of the 7 in France, which writes è', { key: 'è', code: 'Digit7', ...plain }, null],
  ['the key of the 0 in France with the capitals locked, which writes 0', { key: '0', code: 'Digit0', ...plain }, 0],
  ['Shift+0 in France with the capitals locked, which writes à', { key: 'à', code: 'Digit0', ...shifted }, 10],
  ['0 of the number pad in France', { key: '0', code: 'Numpad0', ...plain }, 0],
  ['Shift+1, which writes !', { key: '!', code: 'Digit1', ...shifted }, null],
  ['= in Britain', { key: '=', code: 'Equal', ...plain }, null],
  ['a hyphen', { key: '-', code: 'Minus', ...plain }, null],
  ['a hyphen in France', { key: '-', code: 'Digit6', ...plain }, null],
  ['m', { key: 'm', code: 'KeyM', ...plain }, null],
]

for (const [name, key, rating] of keys)
  test(`${name} rates ${rating ?? 'nothing'}, and ten times as much of 100`, () => {
    const isFrench = name.includes('France')
    expect(ratingOf(key, 10, isFrench)).toBe(rating)
    expect(ratingOf(key, 100, isFrench)).toBe(rating && rating * 10)
  })

test('Shift+0 is the end of the scale wherever digits are written without Shift, whatever it writes', () => {
  expect(ratingOf({ key: '0', code: 'Digit0', ...shifted }, 10, false)).toBe(10)
})

test('whether digits are written with Shift is what the browser knows of the keys, or else what the language is used to', () => {
  const french = new Map([['Digit0', 'à']])
  const british = new Map([['Digit0', '0']])
  expect([isDigitWithShift(french, 'en-GB'), isDigitWithShift(british, 'fr-FR')]).toEqual([true, false])
  for (const language of ['fr', 'fr-FR', 'fr-BE', 'nl-BE', 'cs-CZ', 'sk', 'lt-LT'])
    for (const unknown of [null, new Map()]) expect(isDigitWithShift(unknown, language)).toBe(true)
  for (const language of ['en-GB', 'fr-CA', 'fr-CH', 'nl-NL', 'de', 'csb'])
    expect(isDigitWithShift(null, language)).toBe(false)
})
