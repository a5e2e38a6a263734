import { hashPassword, isPassword } from '@/lib/credentials/password'
import { passwordProblem } from '@/lib/credentials/password-rules'
import { expect, test } from '@/tests/support/database'

const person = { name: 'Ada Lindqvist', email: 'ada.lindqvist@example.org' }
const problem = (password: string, withSecondFactor = true) => passwordProblem(password, { withSecondFactor, person })

const good = [
  'a heron over the water',
  'Zwölf Reiher über Wasser',
  'четыре цапли над водой',
  'grace walks in may',
  '🦢🪷🌾 three still things',
  'the grove was quiet and the fox slept in the reeds '.repeat(2),
  'xK9#mQ2$vL7!',
]
for (const password of good)
  test(`"${password.slice(0, 30)}" is a password one may choose`, async () => {
    expect(await problem(password)).toBeNull()
  })

const guessable = [
  'passwordpassword',
  'Password1234!',
  'demo-only-not-secret',
  'qwertyuiop123456',
  'aaaaaaaaaaaaaaaaaaaa',
  'abcabcabcabcabc',
  'ada.lindqvist@example.org',
  'Lindqvist-Vigil-1',
  'vigil therapist session',
  'Correct Horse Battery Staple',
]
for (const password of guessable)
  test(`"${password}" is refused as easy to guess`, async () => {
    expect(await problem(password)).toMatch(/easy to guess/)
  })

const leaked = [
  'Summer2026!!',
  'jennifer1987!',
  'liverpool2024',
  '1990-Manchester',
  'B@rc3l0na-2025',
  '!!! Elizabeth 7',
  'q1w2e3r4t5y6',
  '1qaz2wsx3edc!',
]
for (const password of leaked)
  test(`"${password}" is refused as leaked elsewhere`, async () => {
    expect(await problem(password)).toMatch(/stolen elsewhere/)
  })
for (const password of ['summer rain on the lake', 'Manchester, in the rain', 'dumbledores-lantern'])
  test(`"${password}" is more than a leaked word`, async () => {
    expect(await problem(password)).toBeNull()
  })

test('twelve characters are enough beside a second factor, fifteen without one', async () => {
  expect(await problem('xK9#mQ2$vL7')).toMatch(/at least 12/)
  expect(await problem('xK9#mQ2$vL7!')).toBeNull()
  expect(await problem('xK9#mQ2$vL7!zR', false)).toMatch(/at least 15/)
  expect(await problem('xK9#mQ2$vL7!zR4', false)).toBeNull()
})

test('128 characters are taken and more are refused, counted as people count them', async () => {
  const words = 'nine herons wade through reeds at dusk while foxes sleep; '.repeat(3)
  expect(await problem(words.slice(0, 128))).toBeNull()
  expect(await problem(words.slice(0, 129))).toMatch(/at most 128/)
  const swans = [...'🦢🪷🌾🦊🌙🍃'].join('')
  expect(await problem(swans.repeat(2))).toMatch(/easy to guess/)
  expect(await problem('🦢🪷🌾🦊🌙🍃🐚🌊🪨🍄🌲')).toMatch(/at least 12/)
})

test('a character that can’t be stored is named', async () => {
  expect(await problem('a heron \0 over the water')).toMatch(/Character 9 is NUL/)
  expect(await problem('a heron \ud800 over the water')).toMatch(/half of a symbol/)
})

test('a password is its every character: one more, one less, or cut at 72 bytes is another', async () => {
  const password = 'the same long words up to here and beyond, '.repeat(2)
  const hash = await hashPassword(password)
  expect(await isPassword(hash, password)).toBe(true)
  for (const other of [`${password}x`, password.slice(0, -1), password.slice(0, 72), password.toUpperCase(), ''])
    expect(await isPassword(hash, other)).toBe(false)
})

test('the same password from another keyboard is the same, composed or not', async () => {
  const hash = await hashPassword('Zw\u00f6lf Reiher \ufb01schen')
  expect(await isPassword(hash, 'Zwo\u0308lf Reiher fischen')).toBe(true)
  expect(await isPassword(hash, 'Zwolf Reiher fischen')).toBe(false)
})

test('the hash is argon2id at 19 MiB, two passes, one lane, and never the same twice', async () => {
  const [one, other] = [await hashPassword('a heron'), await hashPassword('a heron')]
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(one).not.toBe(other)
})

test('an account that is not there takes as long as a wrong password', async () => {
  const hash = await hashPassword('a heron over the water')
  const once = async (of: string | null) => {
    const begun = performance.now()
    expect(await isPassword(of, 'x')).toBe(false)
    return performance.now() - begun
  }
  await once(null)
  let [known, unknown] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let n = 0; n < 9; n++)
    [known, unknown] = [Math.min(known, await once(hash)), Math.min(unknown, await once(null))]
  expect(unknown / known).toBeGreaterThan(0.5)
  expect(unknown / known).toBeLessThan(2)
})
