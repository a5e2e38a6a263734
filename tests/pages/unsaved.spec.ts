import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const participant = (code: string) => `${study}/participants/${idOf(`participant ${code}`)}`
const password = 'demo-only-not-secret'

/** Tries to load the page anew and stays when the browser asks; tells whether it asked. */
async function asksBeforeReload(page: Page): Promise<boolean> {
  const asked = page.waitForEvent('dialog')
  const loaded = page.evaluate(() => location.reload()).catch(() => {})
  const dialog = await asked
  const { length } = [dialog].filter(one => one.type() === 'beforeunload')
  await dialog.dismiss()
  await loaded
  return length === 1
}

async function takeBack(page: Page): Promise<void> {
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

test('a statement that can’t be saved is not dropped by loading the page anew, nor declined without a word', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await page.goto(`${participant('WK-104')}/statements`)
  await page.getByLabel('About which visit').selectOption(idOf('visit WK-104 PREP2'))
  await page.getByRole('button', { name: 'Hand the screen over' }).click()
  await expect(page.getByRole('heading', { name: 'In your own words' })).toBeVisible()
  await page.route('**/handed', (route, request) => (request.method() === 'POST' ? route.abort() : route.continue()))
  const words = 'I was afraid of the day, and then less so.'
  await page.getByRole('textbox', { name: 'In your own words' }).click()
  await page.keyboard.type(words)
  await expect(page.getByText('Not saved yet. Trying again; nothing you wrote is lost.')).toBeVisible()
  expect(await asksBeforeReload(page)).toBe(true)
  await expect(page.getByRole('textbox', { name: 'In your own words' })).toHaveValue(words)
  await page.getByRole('button', { name: 'I would rather not' }).click()
  await expect(page.getByText('The server can’t be reached.')).toBeVisible()
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('ERR_FAILED')
  await page.unroute('**/handed')
  await expect(page.getByText('What you wrote is saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'In your own words' })).toHaveValue(words)
  await page.getByRole('button', { name: 'I would rather not' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await takeBack(page)
  await expect(page.getByRole('heading', { name: 'In the participant’s words' })).toBeVisible()
  expect(complaints.splice(0).filter(complaint => !complaint.includes('ERR_FAILED'))).toEqual([])
})

test('a care check that is being answered is not dropped unasked, and staff who take it back are told what goes', async ({
  as,
}) => {
  const page = await as('coordinator')
  await page.goto(`${participant('WK-106')}/care-check`)
  await page
    .getByRole('button', { name: /^Hand the screen over/ })
    .first()
    .click()
  const raised = page.getByRole('group', { name: /about how you were treated/ })
  await raised.getByLabel('Yes, there is something').check()
  await page.getByLabel('In your own words').fill('I was left waiting.')
  expect(await asksBeforeReload(page)).toBe(true)
  await expect(page.getByLabel('In your own words')).toHaveValue('I was left waiting.')
  await page.getByText('For staff: take the screen back').click()
  await expect(page.getByText('What is not finished here is not kept.')).toBeVisible()
  await takeBack(page)
  await expect(page.getByRole('heading', { name: 'Care check' })).toBeVisible()
})

test('an adverse event that is being entered is not dropped by loading the page anew, by a link or by Back', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(participant('WK-104'))
  await page.getByRole('link', { name: 'Enter one' }).click()
  await page.getByLabel('What happened').fill('Fell on the stairs')
  expect(await asksBeforeReload(page)).toBe(true)
  const asked = page.getByRole('dialog', { name: 'Not sent yet' })
  for (const leave of [
    () => page.getByRole('link', { name: 'Today' }).click(),
    () => page.evaluate(() => history.back()),
  ]) {
    await leave()
    await expect(asked).toBeVisible()
    await asked.getByRole('button', { name: 'Stay here' }).click()
    await expect(page.getByLabel('What happened')).toHaveValue('Fell on the stairs')
  }
  await page.getByRole('link', { name: 'Today' }).click()
  await asked.getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
})

test('a dialog that was closed holds nobody back', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(participant('WK-104'))
  await page.getByRole('button', { name: 'Add what never to do' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Close the window')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Today' }).click()
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
})

test('what a participant adds after “I am done”, while the server is away, is kept with the rest', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await page.goto(`${participant('WK-106')}/statements`)
  await page.getByLabel('About which visit').selectOption(idOf('visit WK-106 PREP2'))
  await page.getByRole('button', { name: 'Hand the screen over' }).click()
  await expect(page.getByRole('heading', { name: 'In your own words' })).toBeVisible()
  await page.getByRole('textbox').fill('It was long.')
  await expect(page.getByText('What you wrote is saved.')).toBeVisible()
  await page.route('**/handed', (route, request) => (request.method() === 'POST' ? route.abort() : route.continue()))
  await page.getByRole('button', { name: 'I am done' }).click()
  await expect(page.getByText('Not saved yet. Trying again; nothing you wrote is lost.')).toBeVisible()
  await page.getByRole('textbox').fill('It was long. I would come again.')
  await page.unroute('**/handed')
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await takeBack(page)
  await expect(page.getByText('It was long. I would come again.')).toBeVisible()
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('ERR_FAILED')
})

test('a form that stays after it was saved is asked about when it is changed again, and by who signs out', async ({
  as,
}) => {
  const page = await as('administrator')
  await page.getByRole('link', { name: 'Protocol settings' }).click()
  const contact = page.getByLabel('Somebody outside the team, and how to reach them')
  const before = await contact.inputValue()
  await contact.fill(`${before}, on working days`)
  await page.getByRole('button', { name: 'Save the settings' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  await contact.fill(before)
  await page.getByRole('main').getByRole('link', { name: 'People and sites' }).click()
  const asked = page.getByRole('dialog', { name: 'Not sent yet' })
  await asked.getByRole('button', { name: 'Stay here' }).click()

  await page.getByRole('button', { name: /Wilma Dorsteen/ }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  const leaving = page.getByRole('dialog', { name: 'Not everything is sent yet' })
  await expect(leaving.getByText('What you have filled in here is lost when you leave.')).toBeVisible()
  const left: string[] = []
  page.on('request', request => request.isNavigationRequest() && left.push(new URL(request.url()).pathname))
  await leaving.getByRole('button', { name: 'Sign out all the same' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
  expect(left, 'left once: a second leaving cuts off the first').toEqual(['/sign-in'])
})
