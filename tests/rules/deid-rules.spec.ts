import { expect, test } from '@playwright/test'
import { knownRules } from '@/lib/deid/rules/known'
import { rules } from '@/lib/deid/rules/rules'
import { demetrius, found, marked } from '@/tests/support/scrubbed'

const ofKnown = new Set<string>(Object.values(knownRules).map(({ id }) => id))

for (const { id, example, nearMiss, reason } of rules) {
  const known = ofKnown.has(id) ? demetrius : undefined

  test(`${id} finds what its example says`, () => {
    expect(marked(example.replace(/[‹›]/g, ''), known)).toBe(example)
  })

  test(`${id} leaves its near-miss as it is`, () => {
    expect(found(nearMiss, known).map(({ start, end }) => nearMiss.slice(start, end))).toEqual([])
    expect(reason.length).toBeGreaterThan(15)
  })
}

test('each rule has a name of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})
