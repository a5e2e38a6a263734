import { enrolOnPage, inviteOnPage, shownKey, shownRecoveryCodes, signInOnPage } from '@/tests/support/enrol-on-page'
import { authenticator } from '@/tests/support/newcomer'
import { expect, listen, test } from '@/tests/support/pages'

test('sessions left open elsewhere are ended from one’s own account, and show nothing more', async ({
  as,
  complaints,
}) => {
  const [here, elsewhere, third] = [await as('coordinator'), await as('coordinator'), await as('coordinator')]
  await expect(elsewhere.getByRole('link', { name: 'WK-101' })).toBeVisible()
  await here.getByRole('button', { name: 'Sanne Kiepwater' }).click()
  await here.getByRole('link', { name: 'My account' }).click()
  await expect(here.getByRole('heading', { level: 1 })).toHaveText('My account')
  await expect(here.getByText('coordinator@demo.test')).toBeVisible()
  const sessions = here.getByRole('table', { name: 'Your sessions' })
  await expect(sessions.getByText('This session')).toHaveCount(1)
  await here.getByRole('button', { name: 'End all others' }).click()
  await expect(sessions.getByRole('row')).toHaveCount(2)
  await elsewhere.getByRole('link', { name: 'WK-101' }).click()
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(elsewhere.getByText('WK-101')).toHaveCount(0)
  await Promise.all([elsewhere, third].map(page => page.context().close()))
  // a page that asked for its news in between was told that its session is over
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/401 .*\/api\/alerts/)
})

test('a session stands with the address that it came from, not with the one that its browser wrote', async ({ as }) => {
  const page = await as('rater', { extraHTTPHeaders: { 'X-Forwarded-For': '203.0.113.9' } }, '/account')
  const sessions = page.getByRole('table', { name: 'Your sessions' })
  await expect(sessions.getByRole('row').filter({ hasText: 'This session' })).toContainText(/127\.0\.0\.1|::1/)
  await expect(page.getByText('203.0.113.9')).toHaveCount(0)
})

test('a person changes password and second factor, and signs in with a recovery code', async ({
  as,
  browser,
  baseURL,
  complaints,
}) => {
  const email = 'rosa.veldkamp@example.org'
  const password = 'otters under the old bridge'
  const link = await inviteOnPage(await as('administrator'), 'Rosa Veldkamp', email)
  const context = await browser.newContext({ baseURL })
  listen(context, complaints)
  const page = await context.newPage()
  const { code, recoveryCodes } = await enrolOnPage(page, link, 'a heron over the water')
  await signInOnPage(page, email, 'a heron over the water', recoveryCodes[0] ?? '')
  await expect(page.getByText('You signed in with a recovery code. 9 recovery codes left.')).toBeVisible()

  await page.getByRole('link', { name: 'Back to my account' }).click()
  await page.getByRole('link', { name: 'Change it' }).click()
  await page.getByLabel('Your present password').fill('a guess')
  await page.getByLabel('New password').fill(password)
  await page.getByLabel('The same password again').fill(password)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('That is not your present password.')).toBeVisible()
  await page.getByLabel('Your present password').fill('a heron over the water')
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()

  await page.getByRole('link', { name: 'Back to my account' }).click()
  await page.getByRole('link', { name: 'Replace it' }).click()
  await page.getByLabel('Your password').fill(password)
  await page.getByLabel('Code from your authenticator').fill(code())
  await page.getByRole('button', { name: 'Show the new picture' }).click()
  const phone = authenticator(await shownKey(page))
  await page.getByLabel('Code that the app shows now').fill(phone())
  await page.getByRole('button', { name: 'Replace the second factor' }).click()
  expect(await shownRecoveryCodes(page)).not.toContain(recoveryCodes[1])
  await page.getByRole('link', { name: 'Back to my account' }).click()
  await expect(page.getByText('10 recovery codes left')).toBeVisible()
  await context.close()
})

test('the demo accounts keep their password', async ({ as }) => {
  const page = await as('rater')
  await page.goto('/account')
  await expect(page.getByText('Kept as it is, as in the demo')).toBeVisible()
  await page.goto('/account/password')
  await expect(page.getByText('The demo accounts keep their password.')).toBeVisible()
})
