import { idOf } from '@/db/seed/ids'
import { demoPassword } from '@/db/seed/people'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`

test('the investigator finds what waits for a signature, reads all that was said of it, and signs without a mouse', async ({
  as,
}) => {
  const page = await as('investigator', {}, `${study}/events`)
  const toSign = page.getByRole('region', { name: 'Complete, for your signature' })
  await toSign.getByRole('link', { name: 'WK-107, event 1' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adverse event 1')
  await expect(page.getByRole('region', { name: 'Signature of the investigator' })).toContainText('Not signed.')
  await page.getByRole('link', { name: 'Read and sign' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read and sign: adverse event 1')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['1. Entered', '2. Assessed', 'Your signature'])
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('link', { name: 'Back to the event' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Your password')).toBeFocused()
  await page.keyboard.type('not this one')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That password or code is not right.')).toBeVisible()
  await page.getByLabel('Your password').fill(demoPassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adverse event 1')
  const signature = page.getByRole('figure')
  await expect(signature).toContainText('Elias Vorstenbeek, Psychiatrist')
  await expect(signature).toContainText('Responsible investigator, entries 1 to 2')
  await expect(page.getByText('Elias Vorstenbeek signed entries 1 to 2')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Read and sign' })).toHaveCount(0)
  expect(await barriersOn(page)).toEqual([])
  await page.emulateMedia({ media: 'print' })
  await expect(signature).toBeVisible()
  await expect(page.getByRole('button', { name: 'Follow it up' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.goto(`${study}/events`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adverse events')
  await expect(page.getByRole('link', { name: 'WK-107, event 1' })).toHaveCount(0)
})

test('what was added while it was read is not signed unread: it is refused in words, read, and signed', async ({
  as,
}) => {
  const event = `${study}/events/${idOf('event WK-107 2')}`
  const investigator = await as('investigator', {}, event)
  await expect(investigator.getByText(/^\d entr(y was|ies were) added since/)).toBeVisible()
  await investigator.getByRole('link', { name: 'Read and sign' }).click()
  await expect(investigator.getByRole('heading', { level: 1 })).toHaveText('Read and sign: adverse event 2')
  await expect(investigator.getByText('Elias Vorstenbeek signed it up to here.')).toBeVisible()
  await expect(investigator.getByText('Seen by the doctor on duty')).toBeVisible()

  const safety = await as('safety', {}, event)
  await safety.getByRole('button', { name: 'Say something of it' }).click()
  await safety.getByLabel('Your words').fill('Ask who told her of the placebo.')
  await safety.getByRole('dialog').getByRole('button', { name: 'Add them' }).click()
  await expect(safety.getByText('Ask who told her of the placebo.')).toBeVisible()
  await expect(safety.getByRole('figure')).toContainText(/Responsible investigator, entries 1 to 2 of \d/)

  await investigator.getByLabel('Your password').fill(demoPassword)
  await investigator.getByRole('button', { name: 'Sign as Elias Vorstenbeek' }).click()
  await expect(investigator.getByText('Something was added to this event since you read it.')).toBeVisible()
  expect(await barriersOn(investigator)).toEqual([])
  await investigator.getByRole('button', { name: 'Read it again' }).press('Enter')
  await expect(investigator.getByText('Ask who told her of the placebo.')).toBeVisible()
  await expect(investigator.getByText('Something was added to this event since you read it.')).toHaveCount(0)
  await expect(investigator.getByLabel('Your password')).toHaveValue('')
  await expect(investigator.getByRole('main')).toBeFocused()
  await expect(investigator.getByText(/^Entry \d, words of the safety officer: “placebo”$/)).toBeVisible()
  await investigator.getByLabel('Your password').fill(demoPassword)
  await investigator.getByRole('button', { name: 'Sign as Elias Vorstenbeek' }).click()
  await expect(investigator.getByText('Say whether these words stand as they are.')).toBeVisible()
  expect(await barriersOn(investigator)).toEqual([])
  await investigator.getByLabel('They stand as they are').check()
  await investigator.getByRole('button', { name: 'Sign as Elias Vorstenbeek' }).click()
  await expect(investigator.getByRole('heading', { level: 1 })).toHaveText('Adverse event 2')
  await expect(investigator.getByRole('figure')).toHaveCount(2)
  await expect(investigator.getByRole('figure').first()).toContainText('superseded by a later signature')
  await expect(investigator.getByText('not under a signature')).toHaveCount(0)
})
