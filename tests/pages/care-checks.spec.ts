import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const careCheck = `${study}/participants/${idOf('participant WK-103')}/care-check`
const password = 'demo-only-not-secret'
const accessible = async (page: Page) => expect(await barriersOn(page)).toEqual([])
const answer = (page: Page, question: RegExp, words: string) =>
  page.getByRole('group', { name: question }).getByLabel(words, { exact: true }).check()

test('the office hands the care check over the day after a session; its readers read it and act, and the therapists learn that it was offered', async ({
  as,
}) => {
  const page = await as('coordinator')
  await page.goto(`${study}/today`)
  const due = page.getByRole('list', { name: 'Care checks to offer' })
  await expect(due).toContainText('Day 2')
  await due.getByRole('link', { name: 'WK-103, MED1' }).click()
  await expect(page.getByText('Not offered yet')).toBeVisible()
  await page.getByRole('button', { name: 'Hand the screen over for the care check of MED1' }).click()

  // in the participant's hands
  await expect(page.getByRole('heading', { name: 'How you were treated' })).toBeVisible()
  await expect(page.getByText('WK-103')).toHaveCount(0)
  await answer(page, /about how you were treated/, 'Yes, there is something')
  await page.getByLabel('In your own words').fill('Nobody told me that a nurse would come in.')
  await answer(page, /touch in the session/, 'There was none')
  await page.getByLabel('Joline Testerveld').check()
  await accessible(page)
  await page.getByRole('button', { name: 'I am done' }).click()
  await expect(page.getByText('Thank you. That was all.')).toBeVisible()
  await expect(page.getByText('a nurse would come in')).toHaveCount(0)
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByText('Care check offered on day 2')).toBeVisible()

  const therapist = await as('therapist')
  await therapist.goto(careCheck)
  await expect(therapist.getByText('Care check offered on day 2')).toBeVisible()
  await expect(therapist.getByRole('button', { name: /^Ask it yourself/ })).toHaveCount(0)
  expect((await therapist.request.get(`${study}/care-checks`)).status()).toBe(404)

  const safety = await as('safety')
  await safety.getByRole('link', { name: 'Care checks' }).click()
  const raised = safety.getByRole('list', { name: 'Raised' })
  await expect(raised).toContainText('Not read yet')
  await raised.getByRole('link', { name: 'WK-103, MED1' }).click()
  await expect(safety.getByText('Nobody told me that a nurse would come in.')).toBeVisible()
  await expect(safety.getByText('Joline Testerveld')).toBeVisible()
  await safety.getByRole('button', { name: 'Say what was done' }).click()
  await safety
    .getByRole('dialog')
    .getByLabel('What was done')
    .fill('Rang her. The team tells her who comes in, and when.')
  await safety.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  await expect(safety.getByRole('dialog')).toBeHidden()
  await expect(safety.getByRole('list').getByText('The team tells her who comes in')).toBeVisible()
  await safety.goto(`${study}/care-checks`)
  await expect(safety.getByRole('listitem').filter({ hasText: 'WK-103, MED1' })).toContainText(
    'Raised, and something was done. Read by Anselm Graywick',
  )
})
