import { openEnrolment } from '@/lib/credentials/enrolment'
import { enrolmentUri, openFactor, readableSecret, sealFactor, stepOfCode } from '@/lib/credentials/totp'
import { expect, test } from '@/tests/support/database'

/** RFC 6238, appendix B: the SHA-1 secret and its codes, of which an authenticator shows the last six digits. */
const secret = Buffer.from('12345678901234567890')
const vectors: [seconds: number, code: string][] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
]

for (const [seconds, code] of vectors)
  test(`at ${seconds} seconds the code is ${code}, as RFC 6238 has it`, () => {
    expect(stepOfCode(secret, code, seconds * 1000)).toBe(Math.floor(seconds / 30))
  })

test('a code counts one step early and one step late, and no further', () => {
  const [seconds, code] = [1234567890, '005924']
  const at = (steps: number) => stepOfCode(secret, code, (seconds + steps * 30) * 1000)
  expect([-2, -1, 0, 1, 2].map(at)).toEqual([null, 41152263, 41152263, 41152263, null])
})

test('spaces between the digits are no matter; anything but six digits is no code', () => {
  expect(stepOfCode(secret, ' 005 924 ', 1234567890_000)).toBe(41152263)
  for (const none of ['', '5924', '0059241', '00592a', '٠٠٥٩٢٤', '-05924']) {
    expect(stepOfCode(secret, none, 1234567890_000)).toBeNull()
  }
})

test('a sealed factor opens for its own account alone', () => {
  const [one, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
  const sealed = sealFactor(one, secret)
  expect(openFactor(one, sealed)).toEqual(secret)
  expect(() => openFactor(other, sealed)).toThrow('can’t be opened')
  expect(sealed.includes(secret)).toBe(false)
})

test('what a page sends back of an enrolment is ours, or nothing', () => {
  expect(openEnrolment('an invitation', 'made up')).toBeNull()
  expect(openEnrolment('an invitation', '')).toBeNull()
})

test('an authenticator is told whose account it is and how to count', () => {
  const uri = enrolmentUri(secret, 'ada@example.org')
  expect(uri).toMatch(/^otpauth:\/\/totp\/Vigil:ada%40example\.org\?/)
  expect(uri).toContain('secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(uri).toContain('digits=6&period=30')
  expect(readableSecret(secret)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
})
