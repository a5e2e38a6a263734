import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
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
  const another = await wilma.getByLabel('The link for Hanne Duinrode').inputValue()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  const renewed = await enrolOnPage(page, another, `${password} again`)
  await signInOnPage(page, email, `${password} again`, renewed.code())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review')

  const [elias, later] = [await as('investigator'), await as('investigator')]
  const confirm = async (by: Page) => {
    await by.getByRole('button', { name: 'It is them: Hanne Duinrode' }).click()
    const asking = by.getByRole('dialog', { name: 'Confirm that it is Hanne Duinrode' })
    await asking.getByLabel('Your password').fill('demo-only-not-secret')
    await asking.getByRole('button', { name: 'I have spoken with Hanne Duinrode, it is them' }).click()
    return asking
  }
  const gone = (by: Page) => expect(by.getByRole('button', { name: 'It is them: Hanne Duinrode' })).toHaveCount(0)
  const south = await as('investigator.south') // of the other site
  await expect(south.getByRole('heading', { level: 1 })).toHaveText('Oversight')
  await gone(south)
  await confirm(elias)
  await gone(elias)
  const refused = await confirm(later)
  await expect(refused).toContainText('Somebody has confirmed this already')
  await refused.getByRole('button', { name: 'Read it again' }).click()
  await gone(later)
  await expect(later.getByRole('main')).toBeFocused()
  await expect(page.getByText('Somebody of your study confirmed that it is you')).toBeVisible()
  await elias.getByRole('link', { name: 'Audit trail' }).click()
  const said = 'said, having spoken with Hanne Duinrode, that it is them who chose a new password'
  await expect(elias.getByRole('list', { name: 'Events' }).getByText(said)).toHaveCount(1)
  await context.close()
})

test('an administrator pauses a role, ends it only with a reason, and finds no note and no participant', async ({
  as,
}) => {
  const page = await as('administrator')
  await page.getByRole('link', { name: 'Lotte Winterdijk' }).click()
  await page.getByRole('button', { name: 'Suspend: blinded rater' }).click()
  const pausing = page.getByRole('dialog', { name: 'Suspend: blinded rater' })
  await pausing.getByRole('button', { name: 'Suspend it' }).click()
  await expect(pausing.getByText('Choose why.')).toBeVisible()
  await pausing.getByLabel('Why').selectOption('They are away for a while')
  await pausing.getByRole('button', { name: 'Suspend it' }).click()
  await expect(page.getByRole('button', { name: 'Resume: blinded rater (suspended)' })).toBeVisible()
  const lotte = await as('rater')
  await expect(lotte.getByRole('heading', { level: 1 })).toHaveText('You have no role in a study today')
  await page.getByRole('button', { name: 'Resume: blinded rater (suspended)' }).click()
  await expect(page.getByRole('button', { name: 'Suspend: blinded rater' })).toBeVisible()
  await page.getByRole('button', { name: 'End: blinded rater', exact: true }).click()
  const ending = page.getByRole('dialog', { name: 'End: blinded rater' })
  await ending.getByRole('button', { name: 'End it' }).click()
  await expect(ending.getByText('Choose why.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await ending.getByLabel('Why').selectOption('They take on another role')
  await ending.getByRole('button', { name: 'End it' }).click()
  await expect(page.getByRole('button', { name: 'Suspend: blinded rater' })).toHaveCount(0)
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

test('a licence is ended with its last day, and one that was entered wrongly is struck and stays to be seen', async ({
  as,
}) => {
  const page = await as('administrator')
  await page.getByRole('link', { name: 'Lotte Winterdijk' }).click()
  const licences = page.getByRole('list', { name: 'Licences' })
  for (const title of ['Registered nurse', 'Registered nurze']) {
    await page.getByRole('button', { name: 'Add a licence' }).click()
    const adding = page.getByRole('dialog', { name: 'Add a licence' })
    await adding.getByLabel('Title').fill(title)
    await adding.getByLabel('Number').fill('RN 4471')
    await adding.getByLabel('Given by').fill('Nursing Council')
    await adding.getByLabel('Valid from').fill('2026-01-01')
    await adding.getByLabel('Valid to').fill('2026-12-31')
    await adding.getByRole('button', { name: 'Add' }).click()
    await expect(adding).toBeHidden()
  }
  const end = async (title: string) => {
    await licences.getByRole('button', { name: `End or strike: ${title}` }).click()
    return page.getByRole('dialog', { name: `End or strike: ${title}` })
  }
  const ending = await end('Registered nurse')
  await ending.getByLabel('Why').selectOption('Its authority withdrew or suspended it')
  await ending.getByRole('button', { name: 'End or strike it' }).click()
  await expect(ending.getByText('Say the last day on which it was valid.')).toBeVisible()
  await ending.getByLabel('Last day on which it was valid').fill('2026-05-31')
  await ending.getByRole('button', { name: 'End or strike it' }).click()
  await expect(licences.getByText('1 January 2026 to 31 May 2026')).toBeVisible()
  const striking = await end('Registered nurze')
  await striking.getByLabel('Why').selectOption('It was entered wrongly, and never counts')
  await striking.getByRole('button', { name: 'End or strike it' }).click()
  const struck = licences.getByRole('listitem').filter({ hasText: 'Registered nurze' })
  await expect(struck).toContainText('Entered wrongly: it never counts')
  await expect(struck.getByRole('button')).toHaveCount(0)
})
