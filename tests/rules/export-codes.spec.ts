import { createHash } from 'node:crypto'
import { codeOf, secretLength } from '@/lib/export/random-code'
import { expect, test } from '@/tests/support/database'

/** Bytes as good as random, the same at every run. */
const secret = (seed: number) => createHash('sha256').update(`${seed}`).digest().subarray(0, secretLength)

test('codes of ten thousand people are ten thousand codes, without a letter that looks like another', () => {
  const codes = Array.from({ length: 10_000 }, (_, seed) => codeOf('participant', secret(seed)))
  expect(new Set(codes).size).toBe(10_000)
  expect(codes.filter(code => !/^P(-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code))).toEqual([])
  expect(new Set(codes.join('')).size).toBe(32 + 1) // every symbol, and the hyphen; P is one of them
})

test('a participant and a staff member never share a code, and a code is its secret’s own', () => {
  expect(codeOf('staff', secret(1))).toBe(codeOf('participant', secret(1)).replace('P', 'S'))
  expect(codeOf('staff', Buffer.alloc(secretLength))).toBe('S-0000-0000-0000')
  expect(codeOf('staff', Buffer.alloc(secretLength, 0xff))).toBe('S-ZZZZ-ZZZZ-ZZZZ')
})
