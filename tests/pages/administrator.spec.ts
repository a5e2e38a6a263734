import { enrolOnPage, inviteOnPage, shownKey, signInOnPage } from '@/tests/support/enrol-on-page'
import { expect, listen, test } from '@/tests/support/pages'

const password = 'a heron over the still water'
const email = 'hanne.duinrode@example.org'

test('an invited person opens the link once, signs in with what they chose, and enrols again by another link', async ({
  as,
  browser,
  baseURL,
  complaints,
}) => {
  const wilma = await as('administrator')
  const link = await inviteOnPage(wilma, 'Hanne Duinrode', email)
  const context = await browser.newContext({ baseURL })
  listen(context, complaints)
  const page = await context.newPage()
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welcome, Hanne Duinrode')
  await expect(page.getByText(await shownKey(page))).toBeVisible()
  await page.getByLabel('Choose a password').fill(password)
  await page.getByLabel('The same password again').fill(`${password}s`)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByText('This is not the same password.')).toBeVisible()
  const { code } = await enrolOnPage(page, link, password)
  await signInOnPage(page, email, password, code())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review')
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation can’t be used')

  await page.goto('/')
  await wilma.getByRole('link', { name: 'People and sites' }).first().click()
  await wilma.getByRole('link', { name: 'Hanne Duinrode' }).click()
  await wilma.getByRole('button', { name: 'Let this person enrol again' }).click()
  await wilma.getByRole('button', { name: 'End their sessions and make the link' }).click()
  const another = await wilma.getByLabel('The link for this person').inputValue()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  const renewed = await enrolOnPage(page, another, `${password} again`)
  await signInOnPage(page, email, `${password} again`, renewed.code())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review')
  await context.close()
})

test('an administrator pauses a role, and finds no note and no participant', async ({ as }) => {
  const page = await as('administrator')
  await page.getByRole('link', { name: 'Lotte Winterdijk' }).click()
  await page.getByRole('button', { name: 'Suspend: blinded rater' }).click()
  const lotte = await as('rater')
  await expect(lotte.getByRole('heading', { level: 1 })).toHaveText('You have no role in a study today')
  await page.getByRole('button', { name: 'Resume: blinded rater (suspended)' }).click()
  await expect(page.getByRole('button', { name: 'Suspend: blinded rater' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Study' }).getByRole('link')).toHaveText([
    'Audit trail',
    'People and sites',
  ])
})

test('an administrator sees who signed in, who was refused, and how often nobody’s account was tried', async ({
  as,
  request,
}) => {
  const tries = async (email: string) => {
    const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
    await request.post('/api/auth/callback/credentials', {
      form: { csrfToken, email, password: 'wrong' },
      maxRedirects: 0,
    })
  }
  await tries('rater@demo.test')
  await tries('hunter2-not-an-address@example.org')
  const page = await as('administrator')
  await page.getByRole('link', { name: 'Sign-ins' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign-ins')
  const rows = page.getByRole('table', { name: 'Sign-ins', exact: true }).getByRole('row')
  await expect(rows.filter({ hasText: 'Wilma' }).first()).toContainText('Signed in')
  await expect(rows.filter({ hasText: 'Lotte Winterdijk' }).first()).toContainText('Refused')
  await expect(page.getByRole('region', { name: 'Accounts that there are not' })).toContainText(/\d attempts?/)
  await expect(page.getByRole('main')).not.toContainText('hunter2')
})
