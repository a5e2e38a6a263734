import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { UnreadableError } from '@/lib/seal/envelope'
import { lockOf, openBox, sealTo } from '@/lib/seal/sealed-box'

const aKey = () => ({ id: '0192f6a0-0000-7000-8000-000000000001', secret: randomBytes(32) })
const place = { table: 'treatment_guess', column: 'sealed', row: '1', version: 1, study: '2' }
const content = Buffer.from('The other arm.')

test('what is locked opens with the other half alone, and only where it stands', () => {
  const key = aKey()
  const { bytes } = sealTo(lockOf(key), place, content)
  expect(openBox(key, place, bytes)).toEqual(content)
  expect(() => openBox(aKey(), place, bytes)).toThrow(UnreadableError)
  expect(() => openBox(key, { ...place, row: '2' }, bytes)).toThrow(UnreadableError)
  for (const at of [0, 31, 32, 60, bytes.length - 1]) {
    const altered = Buffer.from(bytes)
    altered[at] = (altered[at] ?? 0) ^ 1
    expect(() => openBox(key, place, altered), `byte ${at}`).toThrow(UnreadableError)
  }
})

test('the half that locks does not open, and the same content is never locked alike', () => {
  const key = aKey()
  const lock = lockOf(key)
  expect(lock.publicKey).not.toEqual(key.secret)
  const { bytes } = sealTo(lock, place, content)
  expect(() => openBox({ id: lock.id, secret: lock.publicKey }, place, bytes)).toThrow(UnreadableError)
  expect(sealTo(lock, place, content).bytes).not.toEqual(bytes)
  expect(bytes.includes(content)).toBe(false)
})
