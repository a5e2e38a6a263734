import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const noteOf = (of: string) => `${study}/notes/${idOf(`note ${of}`)}`
/** A day before the contact that reports it, by the site’s own date. */
const before = daysAfter(dayIn('Europe/Amsterdam', new Date().toISOString()), -20)

/** What stands beside a term of what is known. */
const factOf = (page: Page, term: string) =>
  page.locator('dt', { hasText: new RegExp(`^${term}$`) }).locator('xpath=following-sibling::dd[1]')

test('what a visit reports is decided effect by effect, and what nobody decided waits on the investigator’s list', async ({
  as,
}) => {
  const page = await as('therapist', {}, noteOf('WK-106 INT1.2'))
  await page.getByRole('link', { name: 'Effects reported' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Effects reported')
  await expect(page.getByText('Left: 2 effects to decide')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  const first = page.getByRole('list', { name: 'Effects reported' }).getByRole('listitem').first()
  await first.getByRole('button', { name: 'Not an adverse event…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Why it is none').fill('A day after the session, and gone by itself')
  await dialog.getByLabel('Began on').fill(before)
  await dialog.getByRole('button', { name: 'Say so' }).click()
  await expect(dialog.getByText('Say whether it names a term of the list.')).toBeVisible()
  await expect(dialog.getByLabel('Known since')).not.toHaveValue('')
  await dialog.getByLabel('No', { exact: true }).check()
  await dialog.getByRole('button', { name: 'Say so' }).click()
  await expect(dialog.getByText('It goes on, or it has a day on which it ended.')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await dialog.getByLabel('Ended on').fill(before)
  await dialog.getByRole('button', { name: 'Say so' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Left: one effect to decide')).toBeVisible()
  await expect(first.getByRole('link', { name: /^Not an adverse event \(event \d+\)$/ })).toBeVisible()
  await page.getByRole('link', { name: 'An adverse event…' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter an adverse event')
  await expect(page.getByLabel('What happened')).not.toHaveValue('')
  await expect(page.getByLabel('Began on')).toHaveValue('')
  await expect(page.getByText('The report says that it is gone.')).toBeVisible()
  await expect(page.getByLabel('How it stands')).toHaveValue('')
  await expect(
    page.getByRole('group', { name: 'How strong', exact: true }).getByRole('radio', { checked: true }),
  ).toHaveCount(0)
  expect(await barriersOn(page)).toEqual([])

  const overseer = await as('investigator', {}, `${study}/oversight`)
  const waiting = overseer.getByRole('list', { name: 'Effects to judge' })
  await waiting.getByRole('link', { name: 'WK-106, INT1.2' }).click()
  await expect(overseer.getByText('Left: one effect to decide')).toBeVisible()
  await overseer.getByRole('link', { name: /^Not an adverse event \(event \d+\)$/ }).click()
  await expect(factOf(overseer, 'Treated')).toHaveText('Not asked')
  await expect(factOf(overseer, 'About taking part')).toHaveText('Not asked')
  const saidFirst = await factOf(overseer, 'Known since').textContent()
  await overseer.getByRole('button', { name: 'Follow it up' }).click()
  const following = overseer.getByRole('dialog')
  await following.getByRole('button', { name: /^Now ?: Known since, corrected$/ }).click()
  await following.getByRole('button', { name: 'Add the follow-up' }).click()
  await expect(following.getByText('Say why that is corrected, in a word or two.')).toBeVisible()
  expect(await barriersOn(overseer)).toEqual([])
  await following.getByLabel('Why that is corrected').fill('Read only today')
  await following.getByRole('button', { name: 'Add the follow-up' }).click()
  await expect(following).toBeHidden()
  await expect(factOf(overseer, 'Said at first')).toHaveText(saidFirst ?? '')
  await expect(factOf(overseer, 'Why that was corrected')).toHaveText('Read only today')
  await expect(overseer.getByRole('region', { name: 'History' })).toContainText('Read only today')
  await overseer.getByRole('link', { name: 'Read and sign the list' }).click()
  await expect(overseer.getByRole('heading', { level: 1 })).toHaveText('Said to be no adverse event')
  await expect(factOf(overseer, 'Why that was corrected')).toHaveText('Read only today')
  await expect(factOf(overseer, 'Known since, as said at first')).toHaveText(saidFirst ?? '')
  await overseer.goBack()
  await expect(overseer.getByRole('heading', { level: 1 })).toHaveText(/^Adverse event \d+$/)
  await overseer.getByRole('button', { name: 'Entered in error' }).click()
  await overseer.getByLabel('Why', { exact: true }).fill('Entered to see how')
  await overseer.getByRole('button', { name: 'Strike it through' }).click()
  await expect(overseer.getByRole('dialog')).toBeHidden()
  await overseer.goto(`${noteOf('WK-106 INT1.2')}/effects`)
  await expect(overseer.getByText('Left: 2 effects to decide')).toBeVisible()
})

test('what was still there at the last visit is asked again at the next, and stands in the thread', async ({ as }) => {
  const page = await as('therapist', {}, `${noteOf('WK-107 INT2.3')}/write`)
  const open = page.getByRole('region', { name: 'Effects still there' })
  await expect(open).toContainText('Low mood')
  await open.getByRole('link', { name: 'Ask again: Effects still there' }).click()
  await expect(page).toHaveURL(/#field-ongoing_effects$/)
  await page.goto(`${study}/participants/${idOf('participant WK-107')}/thread`)
  await expect(page.getByText('Low mood').first()).toBeVisible()
})

test('a night that worried its attendant says what it was, and who was told', async ({ as }) => {
  const page = await as('supervisor', {}, noteOf('WK-102 NIGHT1'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overnight note')
  await expect(page.getByText('did not know at once where he was')).toBeVisible()
  await expect(page.getByText('02:45')).toBeVisible()
})
