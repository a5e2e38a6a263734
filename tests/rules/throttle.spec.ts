import { limitOfAccount, limitOfAddress, waitSeconds } from '@/lib/credentials/throttle'
import { expect, test } from '@/tests/support/database'

const account = () => limitOfAccount('ada@example.org').rule
const address = () => limitOfAddress('192.0.2.1').rule

test('after five free attempts each failure doubles the wait, up to a quarter of an hour', () => {
  const waits = Array.from({ length: 18 }, (_, failures) => waitSeconds(account(), failures, 0))
  expect(waits).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
})

test('what has been waited counts', () => {
  expect(waitSeconds(account(), 10, 12.5)).toBe(20)
  expect(waitSeconds(account(), 10, 32)).toBe(0)
})

test('whoever keeps to the waits has no more than a hundred guesses at an account in a day, and then one a day', () => {
  let [seconds, failures] = [0, 0]
  while (seconds < 86_400) {
    seconds += waitSeconds(account(), failures, 0)
    failures++
  }
  expect(failures).toBeLessThanOrEqual(110)
  expect(waitSeconds(account(), 100, 0)).toBe(86_400)
  expect(waitSeconds(account(), 5_000, 0)).toBe(86_400)
})

test('an address has more attempts, since many share one, and is forgotten after a quiet hour', () => {
  expect(waitSeconds(address(), 59, 0)).toBe(0)
  expect(waitSeconds(address(), 60, 0)).toBe(1)
  expect(waitSeconds(address(), 99, 0)).toBe(900)
  expect(waitSeconds(address(), 99, 3600)).toBe(0)
})

test('counts are kept under a keyed hash of what they count', () => {
  const { key } = limitOfAccount('ada@example.org')
  expect(key).toHaveLength(32)
  expect(key).toEqual(limitOfAccount('ada@example.org').key)
  expect(key).not.toEqual(limitOfAddress('ada@example.org').key)
})
