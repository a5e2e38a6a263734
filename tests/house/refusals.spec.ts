import { expect, test } from '@playwright/test'
import { reasons } from '@/lib/outcome/refusal'

for (const [code, sentence] of Object.entries(reasons))
  test(`"${code}" is said in a whole sentence`, () => {
    expect(sentence).toMatch(/^[A-Z].{10,}\.$/)
  })
