import { wallClock } from '@/app/_ui/page/site-time'
import { idOf } from '@/db/seed/ids'
import { expect, test } from '@/tests/support/pages'

test('what happened earlier is logged as of minutes ago or of a time of the clock, says that it was entered later, and the next tap is now', async ({
  as,
}) => {
  const page = await as('therapist', {}, `/s/${idOf('study')}/notes/${idOf('note WK-106 MED2')}/session`)
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d$/)
  const lines = page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
  const when = page.getByRole('group', { name: 'The next tap happened' })
  const earlier = page.getByRole('button', { name: /^Show the/ })
  await expect(page.getByText('Everything is saved')).toBeVisible()
  if (await earlier.isVisible()) await earlier.click()
  const before = await lines.filter({ hasText: 'dated back 5 min' }).count()
  await when.getByLabel('5 min ago', { exact: true }).check()
  await page.getByRole('button', { name: 'Grounding', exact: true }).click()
  await expect(lines.filter({ hasText: 'dated back 5 min' })).toHaveCount(before + 1)
  await expect(when.getByLabel('now', { exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'Resting', exact: true }).click()
  await expect(lines.first()).toContainText('Resting')
  await expect(lines.first()).not.toContainText('dated back')

  const atThatTime = new Date(Date.now() - 25 * 60_000)
  await when
    .getByLabel('at', { exact: true })
    .fill(wallClock(atThatTime.toISOString(), 'Europe/Amsterdam').slice(11, 16))
  await page.getByRole('button', { name: 'Talking', exact: true }).click()
  await expect(lines.filter({ hasText: /dated back 2[56] min/ }).first()).toContainText('Talking')
  await expect(when.getByLabel('now', { exact: true })).toBeChecked()
  await expect(page.getByText('Everything is saved')).toBeVisible()
})
