import { idOf } from '@/db/seed/ids'
import { awake } from '@/tests/support/awake'
import { expect, test } from '@/tests/support/pages'

test('a draft that was left on an earlier day says on which day it was saved, and once written on, at what time', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(`/s/${idOf('study')}/notes/${idOf('note WK-106 INT1.3')}/write`)
  await awake(page)
  await expect(page.getByText(/^Saved on \d+ \w+ \d{4} at \d\d:\d\d:\d\d UTC[+-]\d\d:\d\d$/)).toBeVisible()
  await page.getByLabel('What the log does not show').fill('She slept, and woke rested.')
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d UTC[+-]\d\d:\d\d$/)).toBeVisible()
})
