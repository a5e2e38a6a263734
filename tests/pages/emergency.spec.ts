import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const theirs = `${study}/participants/${idOf('participant WK-104')}`
const signed = `${study}/notes/${idOf('note WK-104 PREP1')}`

test('session staff open a record in an emergency, read it under its banner, end it, and the investigator reviews it', async ({
  as,
}) => {
  const page = await as('sessionstaff', {}, `${study}/participants`)
  expect((await page.request.get(theirs)).status()).toBe(404)
  await page.getByRole('link', { name: 'emergency access' }).click()
  await expect(page.getByRole('heading', { name: 'Emergency access' })).toBeVisible()
  await page.getByRole('button', { name: 'Open the record' }).click()
  await expect(page.getByText('Choose a reason.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await page.getByLabel('Participant’s code').fill('WK-999')
  await page.getByLabel('Why').selectOption({ label: 'A life is in danger' })
  await page.getByLabel('In your words').fill('They call and say goodbye.')
  await page.getByLabel('Your password').fill('demo-only-not-secret')
  await page.getByRole('button', { name: 'Open the record' }).click()
  await expect(page.getByText('No participant of your site has this code.')).toBeVisible()
  await page.getByLabel('Participant’s code').fill('WK-104')
  await page.getByRole('button', { name: 'Open the record' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'WK-104' })).toBeVisible()
  const banner = page.getByText(/^Emergency access until \d\d:\d\d UTC[+-]\d\d:\d\d\. Read only; everything you open/)
  await expect(banner).toBeVisible()
  await page.getByRole('button', { name: 'Show contacts' }).click()
  await expect(page.getByRole('button', { name: 'Hide' })).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await page.goto(signed)
  await expect(banner).toBeVisible()
  await expect(page.getByRole('link', { name: /write|sign/i })).toHaveCount(0)
  await page.getByRole('button', { name: 'End it now: WK-104' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Participants' })).toBeVisible()
  await expect(banner).toHaveCount(0)
  for (const path of [theirs, signed]) expect((await page.request.get(path)).status()).toBe(404)

  const investigator = await as('investigator', {}, `${study}/oversight`)
  await expect(investigator.getByText('Somebody opened a participant’s record in an emergency.')).toBeVisible()
  const row = investigator.getByRole('list', { name: 'Emergency access to review' })
  await expect(row).toContainText('They call and say goodbye.')
  await expect(row).toContainText('looked up the contacts of WK-104')
  await expect(row).toContainText('read the preparation note of WK-104')
  await investigator.getByRole('button', { name: /^Review it: / }).click()
  await investigator.getByLabel('It was justified').check()
  await investigator.getByRole('dialog').getByLabel('In your words').fill('They were found in time.')
  expect(await barriersOn(investigator)).toEqual([])
  await investigator.getByRole('button', { name: 'Close the review' }).click()
  await expect(row).toHaveCount(0)
  const news = investigator.getByRole('region', { name: 'What has just happened' })
  await news.getByRole('button', { name: 'Open it' }).first().click()
})
