import { expect, test } from '@playwright/test'
import { actions, sentenceOf } from '@/lib/audit/sentences'
import { codeOf, sources } from '@/tests/house/sources'

const told = { who: 'Ana Ferreira', about: 'the preparation note of P-003', version: 2, person: () => 'Bram de Wit' }

const recorded = new Set(
  sources
    .filter(file => /^lib\//.test(file) && file !== 'lib/audit/sentences.ts')
    .flatMap(file => [
      ...codeOf(file).matchAll(
        /(?:action: |note, |noteEvent\([^']*|ownEvent\([^']*|exportEvent\([^']*)'([a-z_]+\.[a-z_]+)'/g,
      ),
    ])
    .map(([, action]) => action ?? ''),
)

test('every action that is recorded somewhere has a sentence', () => {
  expect(recorded.size).toBeGreaterThan(30)
  expect([...recorded].filter(action => !actions.includes(action))).toEqual([])
})

for (const action of actions)
  test(`“${action}” is told in one plain sentence`, () => {
    expect(sentenceOf(action, { ...told, body: {} })).toMatch(/^Ana Ferreira [a-z].+\.$/)
  })

test('a sentence says who, what, of which version and as what', () => {
  expect(sentenceOf('note.signed', { ...told, body: { meaning: 'authored' } })).toBe(
    'Ana Ferreira signed the preparation note of P-003 (version 2) (“authored”).',
  )
  expect(
    sentenceOf('membership.granted', {
      ...told,
      body: { role: 'safety_officer', endsAt: '2027-01-31T00:00:00.000000Z' },
    }),
  ).toBe('Ana Ferreira made Bram de Wit safety officer until 2027-01-31.')
})

test('a participant who was said to be somebody else than their namesake is told of as that', () => {
  const added = (body: object) => sentenceOf('participant.added', { ...told, about: 'P-003', body: { ...body } })
  expect(added({ somebodyElse: true })).toBe(
    'Ana Ferreira added P-003, said to be another person than one of the same name and birthday.',
  )
  expect(added({})).toBe('Ana Ferreira added P-003.')
})

test('an action that has no sentence yet is readable all the same', () => {
  expect(sentenceOf('concern.raised', { ...told, body: {} })).toBe(
    'Ana Ferreira did “concern: raised” on the preparation note of P-003.',
  )
})
