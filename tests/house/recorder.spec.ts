import { expect, test } from '@playwright/test'
import { codeOf, sources } from './sources'

test('who does what a rule allows is recorded under the role that the rule asks for', () => {
  const asks = sources.filter(file => file.startsWith('lib/') && /allow\(\s*may[A-Z]/.test(codeOf(file)))
  expect(asks.length).toBeGreaterThan(50)
  const withoutRule = /\brecord(Told)?\(\s*tx,\s*recorderOf\(\s*actor,\s*(\w+|\{ \w+ \})\s*\)/
  expect(asks.filter(file => withoutRule.test(codeOf(file)))).toEqual([])
})
