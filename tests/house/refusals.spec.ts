import { expect, test } from '@playwright/test'
import { statusOf } from '@/lib/auth/status'
import { reasons } from '@/lib/outcome/refusal'

for (const [code, sentence] of Object.entries(reasons))
  test(`"${code}" is said in whole sentences, and has a status of its own kind`, () => {
    expect(sentence).toMatch(/^[A-Z].{10,}\.$/)
    expect(Object.entries(statusOf)).toContainEqual([code, expect.any(Number)])
  })

test('a refusal is never a success, and only a fault or an absent database is ours', () => {
  const statuses = Object.entries(statusOf)
  expect(statuses.filter(([, status]) => status < 400 || status > 599)).toEqual([])
  expect(
    statuses
      .filter(([, status]) => status >= 500)
      .map(([code]) => code)
      .sort(),
  ).toEqual(['fault', 'unavailable'])
})

test('no status is kept for a refusal that does not exist', () => {
  expect(Object.keys(statusOf).filter(code => !(code in reasons) && code !== 'fault')).toEqual([])
})
