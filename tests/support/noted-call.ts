import { expect, type Page } from '@playwright/test'

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(Date.now())
export const nextYear = Number(day.slice(0, 4)) + 1

/** From Today, the note of a call with nothing new, in which nothing is left before signing; gives its id. */
export async function notedCall(page: Page, participant: string): Promise<string> {
  await page.getByRole('button', { name: `Note a call with ${participant}`, exact: true }).click()
  await page.getByRole('group', { name: 'How did you speak?' }).getByLabel('By telephone').check()
  await page.getByLabel('Started', { exact: true }).fill(`${day}T00:00`)
  await page.getByLabel('Ended', { exact: true }).fill(`${day}T00:01`)
  await page.getByRole('button', { name: 'Me, from start to end' }).click()
  await page.getByRole('group', { name: 'Reached?' }).getByLabel('Reached, nothing new').check()
  await page.getByRole('group', { name: 'Clinician’s risk judgement' }).getByLabel('None', { exact: true }).check()
  await page.getByLabel('Next contact', { exact: true }).fill(`${nextYear}-01-07T18:00`)
  await expect(page.getByRole('region', { name: 'Before signing' }).getByText('Nothing is left.')).toBeVisible()
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()
  return /notes\/([0-9a-f-]+)\/write/.exec(page.url())?.[1] ?? ''
}
