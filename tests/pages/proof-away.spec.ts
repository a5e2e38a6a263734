import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'
import { proveOnPage } from '@/tests/support/proven-on-page'

test('who somebody is can’t be asked without the form for it: that is said, and it is asked as soon as it is here', async ({
  as,
  complaints,
}) => {
  const participant = `/s/${idOf('study')}/participants/${idOf('participant WK-104')}`
  const page = await as('coordinator', {}, participant)
  const name = page.getByRole('button', { name: 'Show contacts' })
  const scripts = '**/_next/static/chunks/**'
  await page.route(scripts, route => route.abort())
  await name.press('Enter')
  await page.getByRole('dialog', { name: 'Contacts: why?' }).getByRole('button', { name: 'To arrange a visit' }).click()
  const asked = page.getByRole('dialog', { name: 'Confirm who you are' })
  await expect(asked.getByText('The form can’t be fetched')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await page.unroute(scripts)
  await asked.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(asked.getByLabel('Your password')).toBeFocused()
  await proveOnPage(page)
  await expect(page.getByRole('list', { name: 'Vault' })).toContainText('+31 20 555 01')
  await expect(name).toHaveCount(0)
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED')
})
