import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { idOf } from '@/db/seed/ids'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const participant = (code: string) => `${study}/participants/${idOf(`participant ${code}`)}`
const password = 'demo-only-not-secret'
const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(node => node.html)])).toEqual([])
}
const fact = (page: Page, term: string) => page.locator('dl > div').filter({ hasText: term })

test('the office writes consent down purpose by purpose; the therapist hears a withdrawal, and it stands at the head of the page', async ({
  as,
}) => {
  const office = await as('coordinator')
  await office.goto(participant('WK-103'))
  await expect(fact(office, 'Sharing with other research')).toContainText('Declined')
  await office.getByRole('button', { name: 'Write down what they said' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel('About').selectOption('Sharing with other research')
  await dialog.getByLabel('Agreed').check()
  await dialog.getByLabel('How').selectOption('Signed on paper')
  await accessible(office)
  await dialog.getByRole('button', { name: 'Write it down' }).click()
  await expect(dialog.getByText('Name the version of the form.')).toBeVisible()
  await dialog.getByLabel('Version of the form').fill('2.2')
  await dialog.getByRole('button', { name: 'Write it down' }).click()
  await expect(dialog).toBeHidden()
  await expect(fact(office, 'Sharing with other research')).toContainText('form 2.2, signed on paper')

  const therapist = await as('therapist')
  await therapist.goto(participant('WK-103'))
  await expect(therapist.getByRole('button', { name: 'Write down what they said' })).toHaveCount(0)
  await therapist.getByRole('button', { name: 'They withdraw: Sharing with other research' }).click()
  await expect(therapist.getByRole('dialog')).toContainText('Nobody asks them why.')
  await therapist.getByRole('dialog').getByRole('button', { name: 'Write it down' }).click()
  const head = therapist.getByRole('complementary', { name: 'Before you meet' })
  await expect(head).toContainText('Sharing with other research')
  await expect(head).toContainText(', she/her')
  await expect(head).toContainText('Say that it will be all right')
  await therapist.emulateMedia({ media: 'print' })
  await expect(head).toBeHidden()
})

test('what never to do is added in two taps and stands before whoever writes', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(participant('WK-107'))
  await page.getByRole('button', { name: 'Add what never to do' }).click()
  await page.getByLabel('In their words').fill('Call her Mrs Rietschoof')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('list', { name: 'Please never' })).toContainText('Call her Mrs Rietschoof')
  await page.goto(`${study}/notes/${idOf('note WK-107 INT2.3')}/write`)
  const head = page.getByRole('complementary', { name: 'Before you meet' })
  await expect(head).toContainText('Corrie, she/her')
  await expect(head).toContainText('Call her Mrs Rietschoof')
})

test('a participant writes in their own words on the locked screen, and it stands beside the note', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(`${participant('WK-102')}/statements`)
  await expect(page.getByText('My daughter asked why I was whistling.')).toBeVisible()
  await page.getByLabel('About which visit').selectOption(idOf('visit WK-102 INT1.2'))
  await page.getByRole('button', { name: 'Hand the screen over' }).click()
  await expect(page.getByRole('heading', { name: 'In your own words' })).toBeVisible()
  await accessible(page)
  await expect(page.getByText('WK-102')).toHaveCount(0)
  await page.goto(`${study}/today`)
  const words = 'It was not what I came for.\nIt was the kitchen, and my mother humming.'
  await page.getByRole('textbox').fill(words.slice(0, 12))
  await expect(page.getByText('What you wrote is saved.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox')).toHaveValue(words.slice(0, 12))
  await page.getByRole('textbox').fill(words)
  await page.getByRole('button', { name: 'I am done' }).click()
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible()
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await expect(page.getByRole('heading', { name: 'In the participant’s words' })).toBeVisible()
  await expect(page.getByText('and my mother humming.')).toBeVisible()
  await page.goto(`${study}/notes/${idOf('note WK-102 INT1.2')}`)
  await expect(page.getByRole('region', { name: 'In the participant’s words' })).toContainText('my mother humming')
})

test('touch is narrowed on the participant’s word, and the printed copy says what holds now', async ({ as }) => {
  const page = await as('sessionstaff')
  await page.goto(`${participant('WK-102')}/touch-agreement`)
  const row = page.getByRole('row').filter({ hasText: 'Hold hand' })
  await expect(row.getByRole('cell').first()).toContainText('Welcome')
  await page.getByRole('button', { name: 'Change on their word' }).click()
  await page.getByRole('dialog').getByLabel('Hold hand').check()
  await page.getByRole('dialog').getByLabel('No', { exact: true }).check()
  await accessible(page)
  await page.getByRole('button', { name: 'It holds from now on' }).click()
  await expect(row.getByRole('cell').first()).toHaveText('No')
  await expect(page.getByRole('region', { name: 'Changed since it was signed' })).toContainText('Hold hand')
})

test('a departure from the schedule waits on Today until somebody says why', async ({ as }) => {
  const page = await as('coordinator')
  await page.goto(`${study}/today`)
  const waiting = page.getByRole('list', { name: 'Departures from the schedule' }).getByRole('listitem')
  await expect(waiting.first()).toBeVisible()
  const before = await waiting.count()
  await waiting.first().getByRole('button').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Complete the deviation' }).click()
  await expect(page.getByText('Choose a reason.')).toBeVisible()
  await page.getByLabel('Why', { exact: true }).selectOption('The participant was unwell')
  await accessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Complete the deviation' }).click()
  await expect(waiting).toHaveCount(before - 1)
})

test('the administrator sets the visits of the course; what does not hang together is named in its row', async ({
  as,
}) => {
  const page = await as('administrator')
  await page.goto(`/admin/${idOf('study')}/schedule`)
  const last = page.getByRole('group', { name: 'FU12M' })
  await last.getByLabel('Window to, days').fill('100')
  await page.getByRole('button', { name: 'Save the schedule' }).click()
  await expect(last.getByText('The window closes on the planned day at the earliest.')).toBeVisible()
  await last.getByLabel('Window to, days').fill('400')
  await page.getByRole('button', { name: 'Add a visit' }).click()
  const added = page.getByRole('group', { name: 'New visit' })
  await added.getByLabel('Visit', { exact: true }).fill('CALL1.1')
  await added.getByLabel('Kind').selectOption('Call')
  await added.getByLabel('After').selectOption('MED1')
  await added.getByLabel('Planned on, days').fill('2')
  await added.getByLabel('Window from, days').fill('1')
  await added.getByLabel('Window to, days').fill('3')
  await accessible(page)
  await page.getByRole('button', { name: 'Save the schedule' }).click()
  await expect(page.getByText('The schedule is saved.')).toBeVisible()
  await page.reload()
  const kept = page.getByRole('group', { name: 'CALL1.1' })
  await expect(kept.getByLabel('After')).toHaveValue('MED1')
  // the other walks plan the usual course
  await kept.getByRole('button', { name: 'Take CALL1.1 out' }).click()
  await last.getByLabel('Window to, days').fill('395')
  await page.getByRole('button', { name: 'Save the schedule' }).click()
  await expect(page.getByText('The schedule is saved.')).toBeVisible()
})
