import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { test } from '@/tests/support/alone'
import { barriersOn } from '@/tests/support/barriers'
import { expect } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const guesses = (page: Page) => page.getByRole('region', { name: 'Treatment guesses' })
const requests = (page: Page) => guesses(page).getByRole('listitem')

async function ask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Ask for unblinding' }).click()
  const asking = page.getByRole('dialog', { name: 'Ask for unblinding' })
  await asking.getByLabel('Why').selectOption({ index: 1 })
  await asking.getByLabel('Reference').fill('SP-2026-9')
  await asking.getByLabel('In your words').fill('Locked on Monday.')
  await asking.getByLabel('Your password').fill('demo-only-not-secret')
  await asking.getByRole('button', { name: 'Ask for it' }).click()
  await expect(asking).toBeHidden()
  await expect(requests(page).first()).toContainText('Waits for the second person')
}

test('the treatment guesses are asked for, taken back, refused, and opened by two persons of the whole study; who oversees one site is told who can', async ({
  asAlone,
}) => {
  const [elias, anselm] = [await asAlone('investigator'), await asAlone('safety')]
  await elias.goto(`${study}/oversight`)
  await elias.getByRole('button', { name: 'Ask for unblinding' }).click()
  const asking = elias.getByRole('dialog', { name: 'Ask for unblinding' })
  await asking.getByRole('button', { name: 'Ask for it' }).click()
  await expect(asking.getByText('Choose a reason.')).toBeVisible()
  expect(await barriersOn(elias)).toEqual([])
  await elias.keyboard.press('Escape')
  await ask(elias)
  await requests(elias).getByRole('button', { name: 'Withdraw it' }).click()
  await expect(requests(elias).first()).toContainText('Withdrawn')
  await ask(elias)
  await anselm.goto(`${study}/unblinding`)
  await requests(anselm).getByRole('button', { name: 'Refuse it' }).click()
  await expect(requests(anselm).first()).toContainText('Refused')
  await elias.reload()
  await ask(elias)

  const desmond = await asAlone('investigator.south')
  await desmond.goto(`${study}/oversight`)
  await expect(guesses(desmond)).toContainText('your role is not for every site')
  await expect(guesses(desmond)).toContainText('Elias Vorstenbeek can ask for it. Anselm Graywick can confirm it.')
  await expect(desmond.getByRole('button', { name: 'Ask for unblinding' })).toHaveCount(0)
  expect(await barriersOn(desmond)).toEqual([])

  await anselm.reload()
  await anselm.getByRole('button', { name: 'Confirm the unblinding' }).click()
  const confirming = anselm.getByRole('dialog', { name: 'Confirm the unblinding' })
  await expect(confirming).toContainText('You and Elias Vorstenbeek will have opened every treatment guess')
  await confirming.getByRole('button', { name: 'Confirm it' }).click()
  await expect(confirming.getByText('Enter your password.')).toBeVisible()
  await confirming.getByLabel('Your password').fill('demo-only-not-secret')
  await confirming.getByRole('button', { name: 'Confirm it' }).click()
  await expect(confirming).toBeHidden()
  await expect(requests(anselm).first()).toContainText('Unblinded')
  for (const page of [anselm, elias]) {
    await page.reload()
    await page.getByRole('link', { name: 'Read the treatment guesses' }).click()
    const table = page.getByRole('table', { name: 'Treatment guesses' })
    await expect(table).toContainText('The music had a colour, and it does not as a rule.')
  }
  await desmond.reload()
  await expect(requests(desmond).first()).toContainText('Unblinded')
  await expect(desmond.getByRole('link', { name: 'Read the treatment guesses' })).toHaveCount(0)

  await elias.getByRole('link', { name: 'Audit trail' }).click()
  const events = elias.getByRole('list', { name: 'Events' })
  for (const [said, times] of [
    ['asked that the treatment guesses be unblinded', 3],
    ['withdrew the request to unblind the treatment guesses', 1],
    ['refused to unblind the treatment guesses', 1],
    ['confirmed the unblinding: the treatment guesses are open', 1],
    ['read the treatment guesses', 2],
  ] as const)
    await expect(events.getByText(said)).toHaveCount(times)
})
