import { idOf } from '@/db/seed/ids'
import { awake } from '@/tests/support/awake'
import { openNote } from '@/tests/support/open-note'
import { expect, test } from '@/tests/support/pages'
import { storedIn } from '@/tests/support/stored-in'

test('a text, a day, a number and an option that are refused stay in this browser, each with what is wrong at its field, until they are mended', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await openNote(page, 'WK-107, MED3')
  const course = page.getByLabel('What the log does not show')
  const arrived = page.getByLabel('Arrived', { exact: true })
  const noticed = page.getByLabel(/^First effects noticed/)
  const met = page.getByRole('group', { name: 'How did you meet?', exact: true })
  await course.fill('Before.')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const long = 'Word upon word. '.repeat(1300)
  // as a page would send it that knows another version's options
  const answers = /\/api\/notes\/[^/]+\/answers$/
  await page.route(answers, route =>
    route.continue({ postData: route.request().postData()?.replace('"in_person"', '"telepathy"') }),
  )
  const namedAtEach = async () => {
    await expect(course).toHaveAccessibleDescription(/Shorten it a little/)
    await expect(course).toHaveValue(long)
    await expect(arrived).toHaveAccessibleDescription(/This day has not come yet\./)
    await expect(arrived).toHaveValue('2199-03-12T09:30')
    await expect(noticed).toHaveAccessibleDescription(/Enter a whole number from 0 to 720\./)
    await expect(noticed).toHaveValue('721')
    await expect(met).toHaveAccessibleDescription(/That is not one of the answers here\./)
    await expect(met.getByLabel('In person')).toBeChecked()
    await expect.poll(async () => (await storedIn(page)).items).toBe(4)
  }
  await course.fill(long)
  await arrived.fill('2199-03-12T09:30')
  await noticed.fill('721')
  await met.getByLabel('In person').check()
  await namedAtEach()
  await page.reload()
  await namedAtEach()
  await page.unroute(answers)
  await course.fill('Short enough.')
  await arrived.fill('')
  await noticed.fill('')
  await met.getByLabel('By video').check()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)
  await page.reload()
  await expect(course).toHaveValue('Short enough.')
  await expect(arrived).toHaveValue('')
  await expect(noticed).toHaveValue('')
  await expect(met.getByLabel('By video')).toBeChecked()
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/status of 4\d\d/)
})

test('the day of an event that is typed in part is said not to be kept, until it is whole or only its month is asked', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(`/s/${idOf('study')}/participants/${idOf('participant WK-107')}/events/new`)
  await awake(page)
  const began = page.getByLabel('Began on', { exact: true })
  const known = page.getByLabel('How far it is known when it began')
  const half = async () => {
    await began.fill('2026-02-01')
    await began.focus()
    await page.keyboard.press('Backspace')
    await expect(began).toHaveValue('')
    await known.focus()
    await expect(began).toHaveAccessibleDescription(/Not kept yet: the date is not complete\./)
  }
  await half()
  await began.fill('2026-02-02')
  await expect(began).not.toHaveAccessibleDescription(/Not kept yet/)
  await half()
  await known.selectOption('The month')
  await expect(began).not.toHaveAccessibleDescription(/Not kept yet/)
  await began.fill('2026-02')
  await known.selectOption('The day')
  await expect(began).not.toHaveAccessibleDescription(/Not kept yet/)
})
