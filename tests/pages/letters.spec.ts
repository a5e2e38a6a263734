import type { Locator, Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { openNote } from '@/tests/support/open-note'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const letterOn = (page: Page) => page.getByRole('dialog', { name: 'A letter in confidence' })
const whichSession = 'Choose the session it is about, or that it is about none.'
async function saidToBeAbout(letter: Locator, words: string) {
  const choices = letter.getByLabel('Which session it is about')
  const code = await choices.locator('option').filter({ hasText: words }).first().getAttribute('value')
  await choices.selectOption(code)
}
const words = 'After the session he asked her for her private number.'

test('a therapist writes in confidence from the menu under their name, or from their account; the safety officer reads it, and the therapist sees that', async ({
  as,
}) => {
  const page = await as('therapist')
  await page
    .getByRole('button', { name: /Joline|Testerveld|^[A-Z]/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Correspondence' }).click()
  await expect(page).toHaveTitle(/Correspondence/)
  await page.goto('/account') // where no menu is
  await page.getByRole('link', { name: 'Correspondence' }).click()
  await expect(page).toHaveTitle(/Correspondence/)
  await page.getByRole('button', { name: 'Write a letter' }).click()
  const letter = letterOn(page)
  await letter.getByRole('button', { name: 'Send it' }).click()
  await expect(letter.getByText('Write what they should know.')).toBeVisible()
  await saidToBeAbout(letter, 'It is about no session')
  await letter.getByLabel('What they should know').fill(words)
  expect(await barriersOn(page)).toEqual([])
  await letter.getByRole('button', { name: 'Send it' }).click()
  await expect(letter).toBeHidden()
  const sent = page.getByRole('list', { name: 'Letters from you' })
  await expect(sent).toContainText('Not opened yet')
  await expect(page.getByText(words)).toHaveCount(0)

  const safety = await as('safety')
  await safety.getByRole('link', { name: 'Correspondence' }).first().click()
  await safety.getByRole('list', { name: 'Letters to you' }).getByRole('link').first().click()
  await expect(safety.getByText(words)).toBeVisible()
  expect(await barriersOn(safety)).toEqual([])
  await safety.getByRole('button', { name: 'Say what was done' }).click()
  await safety.getByRole('dialog').getByLabel('What was done').fill('Spoke with both on the same day.')
  await safety.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click()
  await expect(safety.getByRole('list').getByText('Spoke with both')).toBeVisible()

  await page.reload()
  await expect(sent).toContainText(/Opened by /)
  const other = await as('cotherapist')
  await other.goto(`${study}/correspondence`)
  await expect(other.getByText('No letters.')).toBeVisible()
})

test('whoever is named in a letter learns nothing of it, its writer sees who received it, and where nobody is left it is not sent and not lost', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist', {}, `${study}/correspondence`)
  const named = await as('investigator', {}, `${study}/correspondence`)
  const colleague = await as('cotherapist', {}, `${study}/correspondence`)
  const theirs = named.getByRole('list', { name: 'Letters to you' }).getByRole('listitem')
  await expect(named.getByRole('heading', { level: 1 })).toHaveText('Correspondence')
  const before = await theirs.count()

  const told = 'Both looked away when I raised it.'
  await page.getByRole('button', { name: 'Write a letter' }).click()
  const letter = letterOn(page)
  await letter.getByLabel('What they should know').fill(told)
  await saidToBeAbout(letter, 'It is about no session')
  for (const one of ['Elias Vorstenbeek', 'Tomas Brackwell', 'Anselm Graywick']) await letter.getByLabel(one).check()
  await letter.getByRole('button', { name: 'Send it' }).click()
  await expect(letter.getByText(/^Everybody who could read this is named in it or was in the room/)).toBeVisible()
  await expect(letter.getByLabel('What they should know')).toHaveValue(told)
  expect(await barriersOn(page)).toEqual([])
  await letter.getByLabel('Anselm Graywick').uncheck()
  await letter.getByRole('button', { name: 'Send it' }).click()
  await expect(letter).toBeHidden()
  const newest = page.getByRole('list', { name: 'Letters from you' }).getByRole('listitem').first()
  await expect(newest).toContainText('Anselm Graywick')
  await expect(newest).not.toContainText('Elias Vorstenbeek')
  await expect(newest).toContainText('Not opened yet')

  const safety = await as('safety', {}, `${study}/correspondence`)
  await safety.getByRole('list', { name: 'Letters to you' }).getByRole('link').first().click()
  await expect(safety.getByText(told)).toBeVisible()
  const read = safety.url()
  await page.reload()
  await expect(newest).toContainText('Opened by Anselm Graywick')
  for (const other of [named, colleague, page]) {
    await other.goto(read)
    await expect(other.getByRole('heading', { name: 'Correspondence', exact: true })).toHaveCount(0)
    expect(await other.content()).not.toContain(told)
  }
  await named.goto(`${study}/correspondence`)
  await expect(named.getByRole('heading', { level: 1 })).toHaveText('Correspondence')
  await expect(theirs).toHaveCount(before)
  await colleague.goto(`${study}/correspondence`)
  await expect(colleague.getByText('No letters.')).toBeVisible()
  expect(complaints.splice(0)).toEqual([1, 2, 3].map(() => expect.stringContaining(`404 (Not Found) (${read})`)))
})

test('an investigator who stands as in the room of the session neither receives nor finds the letter; whoever does not say which it is about is asked', async ({
  as,
}) => {
  const page = await as('therapist')
  await openNote(page, 'WK-107, MED3')
  await expect(page.getByLabel('What the log does not show')).toBeVisible()
  const [, noteId = ''] = /notes\/([^/]+)/.exec(page.url()) ?? []
  const there = `staff_present.${crypto.randomUUID()}`
  const save = async (path: string, value: string | boolean | null, base = 0) => {
    const headers = { Origin: new URL(page.url()).origin }
    const data = { changes: [{ id: crypto.randomUUID(), path, value, base }] }
    const answer = await page.request.patch(`/api/notes/${noteId}/answers`, { data, headers })
    expect(answer.status()).toBe(200)
  }
  await save(there, true)
  await save(`${there}.person`, idOf('staff investigator'))

  const present = await as('investigator', {}, `${study}/correspondence`)
  const theirs = present.getByRole('list', { name: 'Letters to you' }).getByRole('listitem')
  await expect(present.getByRole('heading', { level: 1 })).toHaveText('Correspondence')
  const before = await theirs.count()
  await page.goto(`${study}/correspondence`)
  const mine = page.getByRole('list', { name: 'Letters from you' }).getByRole('listitem')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Correspondence')
  const written = await mine.count()
  await page.getByRole('button', { name: 'Write a letter' }).click()
  const letter = letterOn(page)
  await saidToBeAbout(letter, 'WK-107, MED3')
  await letter.getByLabel('What they should know').fill('He stayed when she asked him to go.')
  await letter.getByRole('button', { name: 'Send it' }).click()
  await expect(letter).toBeHidden()
  await expect(mine).toHaveCount(written + 1)
  const newest = mine.first()
  await expect(newest).toContainText('Anselm Graywick')
  await expect(newest).not.toContainText('Elias Vorstenbeek')
  await save(there, null, 1)
  await present.reload()
  await expect(present.getByRole('heading', { level: 1 })).toHaveText('Correspondence')
  await expect(theirs).toHaveCount(before)

  const other = await as('supervisor', { viewport: { width: 320, height: 640 } }, `${study}/correspondence`)
  await other.getByRole('button', { name: 'Write a letter' }).click()
  await letterOn(other).getByLabel('What they should know').fill('Somebody told me.')
  await letterOn(other).getByRole('button', { name: 'Send it' }).click()
  await expect(letterOn(other).getByText(whichSession)).toBeVisible()
  expect(await barriersOn(other)).toEqual([])
  await saidToBeAbout(letterOn(other), 'It is about no session')
  await expect(letterOn(other).getByText(whichSession)).toBeHidden()
})
