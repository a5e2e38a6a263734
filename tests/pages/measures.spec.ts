import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'
import { sheetsOf } from '@/tests/support/sheets'

const study = `/s/${idOf('study')}`
const measuresOf = (code: string) => `${study}/participants/${idOf(`participant ${code}`)}/measures`
const password = 'demo-only-not-secret'

const answer = (page: Page, question: RegExp, words: string) =>
  page.getByRole('group', { name: question }).getByLabel(words, { exact: true }).check()
const accessible = async (page: Page) => {
  await expect(page).toHaveTitle(/ · Vigil$/)
  expect(await barriersOn(page)).toEqual([])
}

test('a tablet is handed over, answered, and taken back; what asks for a judgement is read before anything else', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await page.goto(measuresOf('WK-105'))
  // a judgement begins the note of its visit: the first visit’s is begun elsewhere
  await page.getByLabel('At which visit').selectOption(idOf('visit WK-105 PREP2'))
  await page.getByRole('checkbox', { name: /^PHQ-9/ }).check()
  await page.getByRole('checkbox', { name: /^GAD-7/ }).check()
  await page.getByRole('button', { name: 'Hand the screen over' }).click()

  // in the participant's hands: nothing else can be reached
  await expect(page.getByRole('heading', { name: 'Questions for you' })).toBeVisible()
  await accessible(page)
  for (const path of [measuresOf('WK-105'), `${study}/today`, '/account', '/locked']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { name: 'Questions for you' })).toBeVisible()
  }
  expect((await page.request.get('/api/alerts')).status()).toBe(423)
  await expect(page.getByText('WK-105')).toHaveCount(0)

  await answer(page, /^1\. Little interest/, 'Several days')
  await answer(page, /^2\. Feeling down/, 'More than half the days')
  await answer(page, /^9\. Thoughts/, 'Several days')
  await expect(page.getByText('Your answers are saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('group', { name: /^9\. Thoughts/ }).getByLabel('Several days')).toBeChecked()
  await page.getByRole('button', { name: 'I am done' }).click()
  await expect(page.getByText('6 questions are still open.')).toBeVisible()
  await page.getByRole('button', { name: 'Leave them open and finish' }).click()

  await expect(page.getByText('2 of 2')).toBeVisible()
  await page.getByRole('button', { name: 'I would rather not answer these' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await accessible(page)

  await page.getByLabel('Your password').fill('not the right one')
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('That password is not right.')).toBeVisible()
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('403')
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Unlock' }).click()

  await expect(page.getByRole('heading', { name: 'Read this before you go on' })).toBeVisible()
  await expect(page.getByText('1, Several days')).toBeVisible()
  await accessible(page)
  for (const sheet of sheetsOf(await page.pdf({ preferCSSPageSize: true })))
    expect(sheet).toMatch(/Readthisbefore.*WK-105,\w+:PHQ-9.*Notsigned/)
  await page.goto(measuresOf('WK-105'))
  await expect(page.getByRole('heading', { name: 'Read this before you go on' })).toBeVisible()
  await page.getByRole('button', { name: 'I have read it. Open the safety section' }).click()
  await expect(page).toHaveURL(/\/notes\/[0-9a-f-]+\/write#field-risk_level$/)
  await expect(page.getByText('An answer of this visit asks for your judgement of risk.')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Clinician’s risk judgement', exact: true })).toBeInViewport()

  await page.goto(measuresOf('WK-105'))
  await expect(page.getByRole('link', { name: /^PHQ-9, / })).toBeVisible()
  await expect(page.getByText('declined', { exact: true })).toBeVisible()
})

test('what was not asked at its visit waits on Today, until it is openly not done', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(`${study}/today`)
  await page.getByText(/^Not asked at their visit/).click()
  const waiting = page.getByRole('list', { name: 'Measures not asked' }).getByRole('link', { name: 'WK-103, PREP3' })
  await waiting.click()
  await expect(page.getByLabel('At which visit')).toHaveValue(idOf('visit WK-103 PREP3'))
  await expect(page.getByRole('checkbox', { name: /^PCL-5/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /^PHQ-9/ })).not.toBeChecked()
  const left = page.getByRole('list', { name: 'Not asked at PREP3' })
  await expect(left.getByRole('listitem')).toHaveText([/^PCL-5/])
  await accessible(page)
  await left.getByRole('button', { name: /^Not done/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Choose a reason.')).toBeVisible()
  await page.getByLabel('Why').selectOption('There was no time')
  await accessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(left).toHaveCount(0)
  await expect(page.getByText('not done: there was no time')).toBeVisible()
  await page.goto(`${study}/today`)
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible()
  await expect(page.getByText('Not asked: PCL-5')).toHaveCount(0)
})

test('a curve is read point by point with the arrow keys, and stands as a table', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(measuresOf('WK-101'))
  const chart = page.getByRole('slider', { name: 'PHQ-9, Total, point by point' })
  await chart.focus()
  await expect(chart).toHaveAttribute('aria-valuetext', /INT3\.3: 4 of 27, minimal, −15 since the first$/)
  await expect(async () => {
    await page.keyboard.press('Home')
    await expect(chart).toHaveAttribute('aria-valuetext', /PREP1: 19 of 27, moderately severe$/, { timeout: 200 })
  }).toPass() // the keys act once the page has come alive
  await page.keyboard.press('ArrowRight')
  await expect(chart).toHaveAttribute('aria-valuetext', /PREP3: 16 of 27, moderately severe, −3 since the first$/)
  await expect(page.locator('[data-point][data-current]')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(chart).not.toBeFocused()
  await page.locator('figure').filter({ has: chart }).getByText('As a table').click()
  await expect(page.getByRole('table', { name: 'PHQ-9, Total' }).getByRole('row')).toHaveCount(6)
})

test('scores are written down, each wrong one named at its place and nothing lost', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(`${measuresOf('WK-102')}/meq30`)
  await page.getByLabel('Mystical').fill('76')
  await page.getByLabel('Positive mood').fill('24')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Enter a whole number from 0 to 75.')).toBeVisible()
  await expect(page.getByText('Fill this in.')).toHaveCount(2)
  await expect(page.getByLabel('Positive mood')).toHaveValue('24')
  await page.getByLabel('Mystical').fill('66')
  await page.getByLabel('Transcendence of time and space').fill('25')
  await page.getByLabel('Ineffability').fill('12')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('127 of 150')).toBeVisible()
})

test('a supervisor finds an answer that is as it was before, and looks at it', async ({ as }) => {
  const page = await as('supervisor')
  const waiting = page.getByRole('list', { name: 'Measures to look at' })
  await expect(waiting.getByRole('listitem').first()).toBeVisible()
  const before = await waiting.getByRole('listitem').count()
  await waiting.getByRole('link').first().click()
  await page.getByRole('button', { name: 'I have looked at it' }).click()
  await expect(page.getByText('Looked at by a supervisor')).toBeVisible()
  await expect(page.getByRole('button', { name: 'I have looked at it' })).toHaveCount(0)
  await page.goto(`${study}/review`)
  await expect(waiting.getByRole('listitem')).toHaveCount(before - 1)
})

test('a handed-over screen fills in its own questions and nobody else’s, whatever it sends', async ({ as }) => {
  const handed = async (code: string) => {
    const page = await as('therapist')
    await page.goto(measuresOf(code))
    await page.getByRole('checkbox', { name: /^GAD-7/ }).check()
    await page.getByRole('button', { name: 'Hand the screen over' }).click()
    await expect(page.getByRole('heading', { name: 'Questions for you' })).toBeVisible()
    return page
  }
  const [mine, other] = [await handed('WK-102'), await handed('WK-106')]
  const formIn = /"formId":"([0-9a-f-]{36})"/
  const sent = mine.waitForRequest(request => formIn.test(request.postData() ?? ''))
  await answer(mine, /^1\. Feeling nervous/, 'Several days')
  const [, formId = ''] = formIn.exec((await sent).postData() ?? '') ?? []
  await expect(mine.getByText('Your answers are saved.')).toBeVisible()

  let said = ''
  await other.route('**/handed', async (route, request) => {
    if (request.method() !== 'POST') return route.continue()
    const others = request.postData()?.replace(formIn, `"formId":"${formId}"`).replace('"revision":0', '"revision":1')
    const response = await route.fetch({ postData: others })
    said = await response.text()
    await route.fulfill({ response })
  })
  await answer(other, /^1\. Feeling nervous/, 'Nearly every day')
  await expect.poll(() => said).toContain('"code":"not_found"')
  await mine.reload()
  await expect(mine.getByRole('group', { name: /^1\. Feeling nervous/ }).getByLabel('Several days')).toBeChecked()

  await mine.getByText('For staff: take the screen back').click()
  await mine.getByLabel('Your password').fill(password)
  await mine.getByRole('button', { name: 'Unlock' }).click()
  await mine
    .getByRole('link', { name: /^GAD-7, / })
    .first()
    .click()
  await expect(mine.getByText('handed over, not finished')).toBeVisible()
  await mine.getByRole('button', { name: 'Close as declined' }).click()
  await expect(mine.getByText(/declined$/)).toBeVisible()
})
