import AxeBuilder from '@axe-core/playwright'
import { idOf } from '@/db/seed/ids'
import { expect, test } from '@/tests/support/pages'

const participant = `/s/${idOf('study')}/participants/${idOf('participant WK-106')}`

test('a process note is its author’s alone: kept, asked about once, changed, and deleted for good', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(participant)
  await page.getByRole('link', { name: 'Process notes, for yourself' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Write something, or delete it.')).toBeVisible()
  await page.getByLabel('For yourself').fill('I was too quick to fill the silence.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText('Anything here that others need for safety? Put it in the note.')).toBeVisible()
  await page.getByRole('button', { name: 'Nothing for others' }).click()
  await expect(page.getByLabel('What you kept')).toHaveValue('I was too quick to fill the silence.')

  const other = await as('cotherapist')
  await other.goto(`${participant}/process-notes`)
  await expect(other.getByLabel('For yourself')).toBeVisible()
  await expect(other.getByText('too quick')).toHaveCount(0)
  const supervisor = await as('supervisor')
  await supervisor.goto(participant)
  await expect(supervisor.getByRole('link', { name: 'Process notes, for yourself' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByRole('button', { name: 'Delete it for good' }).click()
  await expect(page.getByLabel('What you kept')).toHaveCount(0)
})

test('whoever has written is asked once before any link leads away, and staying loses nothing', async ({ as }) => {
  const page = await as('therapist')
  await page.goto(`${participant}/process-notes`)
  const away = page.getByRole('navigation').first().getByRole('link', { name: 'Today' })
  const dialog = page.getByRole('dialog')
  const question = dialog.getByText('Anything here that others need for safety? Put it in the note.')
  await page.getByLabel('For yourself').fill('She did not look at me when she said it.')
  await away.focus()
  await page.keyboard.press('Enter')
  await expect(question).toBeVisible()
  await expect(dialog.getByText('not kept is lost')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/process-notes$/)
  await expect(page.getByLabel('For yourself')).toHaveValue('She did not look at me when she said it.')
  await away.click()
  await expect(dialog.getByText('Not kept yet')).toBeVisible()
  await expect(question).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(/today$/)

  await page.goto(`${participant}/process-notes`)
  await page.getByRole('link', { name: 'WK-106' }).click()
  await expect(page).toHaveURL(new RegExp(`${participant}$`))
})

test('the browser’s Back asks as a link does, staying keeps the words, and Forward leads where it led', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(participant)
  await page.getByRole('link', { name: 'Process notes, for yourself' }).click()
  const dialog = page.getByRole('dialog')
  const words = page.getByLabel('For yourself')
  await words.fill('The room was too warm for her.')
  const back = () => page.evaluate(() => window.history.back())
  await back()
  await expect(dialog.getByText('Anything here that others need for safety? Put it in the note.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Stay here' }).click()
  await expect(page).toHaveURL(/process-notes$/)
  await expect(words).toHaveValue('The room was too warm for her.')
  await back()
  await expect(dialog.getByText('Not kept yet')).toBeVisible()
  await dialog.getByRole('button', { name: 'Leave' }).click()
  await expect(page).toHaveURL(new RegExp(`${participant}$`))
  await page.goForward()
  await expect(page).toHaveURL(/process-notes$/)
  await expect(words).toHaveValue('')
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`${participant}$`))
})
