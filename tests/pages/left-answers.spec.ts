import { barriersOn } from '@/tests/support/barriers'
import { nextYear, notedCall } from '@/tests/support/noted-call'
import { expect, test } from '@/tests/support/pages'
import { storedIn } from '@/tests/support/stored-in'

test('what was typed offline into a note that was signed meanwhile is read there, signed beside it or thrown away', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await notedCall(page, 'WK-102')

  const tablet = await as('therapist', {}, new URL(page.url()).pathname)
  const answers = /\/api\/notes\/[^/]+\/answers$/
  await tablet.route(answers, route => route.abort())
  await tablet.getByLabel('Next contact', { exact: true }).fill(`${nextYear}-02-09T10:30`)
  await expect.poll(async () => (await storedIn(tablet)).items).toBe(1)
  await page.goto(page.url().replace(/write$/, 'sign'))
  await page.getByLabel('Your password').fill('demo-only-not-secret')
  await page.getByRole('button', { name: /^Sign as/ }).click()
  await expect(page.getByRole('heading', { name: 'Signatures' })).toBeVisible()
  await expect(page.getByText('Typed in this browser, not in the note')).toHaveCount(0)

  tablet.on('dialog', dialog => void dialog.accept())
  await tablet.goto('/')
  await tablet.unroute(answers)
  await tablet.getByRole('link', { name: 'Open the note that waits for 1 thing' }).click()
  const left = tablet.getByRole('region', { name: 'Typed in this browser, not in the note' })
  await expect(left).toContainText(`9 February ${nextYear}`)
  expect(await barriersOn(tablet)).toEqual([])
  await left.getByRole('button', { name: 'Sign as a late entry…' }).click()
  const entry = tablet.getByRole('dialog', { name: 'Add signed words beside the note' })
  await expect(entry.getByRole('textbox').first()).toHaveValue(/^Next contact: .*9 February/)
  await tablet.keyboard.press('Escape')
  await expect(entry).toHaveCount(0)
  await left.getByRole('button', { name: 'Throw it away' }).click()
  await expect(left).toHaveCount(0)
  await expect(tablet.getByText('Kept in this browser and not sent yet')).toHaveCount(0)
  await expect.poll(async () => (await storedIn(tablet)).items).toBe(0)
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(/net::ERR_FAILED|40[39]/)
})
