import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

test('a screen that pauses after the twelfth hour says that the session day goes on, and one password goes on with it', async ({
  as,
}) => {
  const page = await as('therapist', undefined, '/account')
  await page.clock.install()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).hover()
  await page.clock.fastForward('12:30:00')
  const locked = page.getByRole('dialog', { name: 'The screen is locked' })
  await expect(locked).toContainText('the session day is still under way')
  expect(await barriersOn(page)).toEqual([])
  await locked.getByLabel('Your password').fill('demo-only-not-secret')
  await locked.getByRole('button', { name: 'Unlock' }).click()
  await expect(locked).toBeHidden()
})
