import { expect, test } from '@playwright/test'
import { rulesInWords } from '@/lib/cli/rules-in-words'
import { knownWordRules } from '@/lib/deid/known/known-word-rules'
import { frames } from '@/lib/deid/names/small-frames'
import { wordNameRules } from '@/lib/deid/names/word-names'
import { rules } from '@/lib/deid/rules/rules'

test('a privacy officer is shown every rule once, with what it finds and what it leaves', () => {
  const lines = rulesInWords().split('\n')
  const heads = lines.filter(line => /^[a-z][\w-]*( · |$)/.test(line)).map(line => line.split(' · ')[0])
  expect(heads).toEqual([...rules, ...knownWordRules, ...frames, ...wordNameRules].map(({ id }) => id))
  for (const { reason, example, nearMiss } of [...rules, ...knownWordRules, ...frames])
    expect(lines).toEqual(expect.arrayContaining([`  ${reason}`, `  finds     ${example}`, `  leaves    ${nearMiss}`]))
})
