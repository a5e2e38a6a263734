import type { Page } from '@playwright/test'
import { Client } from 'pg'
import { barriersOn } from '@/tests/support/barriers'
import { enrolOnPage, inviteOnPage, signInOnPage } from '@/tests/support/enrol-on-page'
import { expect, listen, signIn, test } from '@/tests/support/pages'
import { aPlace, serve } from '@/tests/support/server'

const code = (page: Page) => page.getByLabel('Code from your authenticator')
const attestation = (page: Page) => page.getByLabel('Attestation')

test('a code that falls due while somebody reads is asked for where they sign, and nothing they wrote is lost', async ({
  home,
  browser,
  complaints,
}) => {
  const place = await aPlace(home, 'demo')
  const server = await serve(place, { VIGIL_DEMO: '1' })
  const opened = async () => {
    const context = await browser.newContext({ baseURL: server.url })
    listen(context, complaints)
    return context
  }
  const asDemo = async (person: string) => {
    const context = await opened()
    await signIn(context, `${person}@demo.test`)
    const page = await context.newPage()
    await page.goto('/')
    return page
  }
  const link = await inviteOnPage(await asDemo('administrator'), 'Rosa Veldkamp', 'rosa.veldkamp@example.org')
  const rosa = await (await opened()).newPage()
  const authenticator = await enrolOnPage(rosa, link, 'a heron over the water')
  const investigator = await asDemo('investigator')
  await investigator.getByRole('button', { name: 'Delegate a task' }).click()
  const asking = investigator.getByRole('dialog', { name: 'Delegate a task' })
  await asking.getByLabel('Person').selectOption('Rosa Veldkamp')
  await asking.getByLabel('Task').selectOption('Countersign')
  await asking.getByLabel('Site').selectOption('Wilgenkade Clinic')
  await asking.getByLabel('From').fill('2026-03-02')
  await asking.getByRole('button', { name: 'Delegate' }).click()
  await expect(asking).toBeHidden()

  await signInOnPage(rosa, 'rosa.veldkamp@example.org', 'a heron over the water', authenticator.recoveryCodes[0] ?? '')
  await expect(rosa.getByText('You signed in with a recovery code.')).toBeVisible()
  const countersign = async () => {
    await rosa.goto('/')
    await rosa
      .getByRole('list', { name: 'Notes that wait' })
      .getByRole('listitem')
      .filter({ hasNotText: 'without a licence' })
      .getByRole('link')
      .first()
      .click()
    await rosa.getByLabel('Countersign', { exact: true }).check()
    await attestation(rosa).fill('Read in full, with the room in mind.')
    await rosa.getByLabel('Your password').fill('a heron over the water')
  }
  await countersign()
  await code(rosa).fill(authenticator.code())
  await rosa.getByRole('button', { name: /^Countersign as/ }).click()
  await expect(rosa.getByRole('heading', { level: 1 })).toHaveText('Review')

  await countersign()
  await expect(code(rosa)).toHaveCount(0)
  await anHourPasses(place.databaseUrl ?? '')
  await rosa.getByRole('button', { name: /^Countersign as/ }).click()
  await expect(rosa.getByText('Enter the code from your authenticator app.')).toBeVisible()
  await expect(code(rosa)).toBeFocused()
  await expect(attestation(rosa)).toHaveValue('Read in full, with the room in mind.')
  expect(await barriersOn(rosa)).toEqual([])
  await code(rosa).fill(authenticator.code())
  await rosa.getByRole('button', { name: /^Countersign as/ }).click()
  await expect(rosa.getByRole('heading', { level: 1 })).toHaveText('Review')
  for (const context of browser.contexts()) await context.close() // before the server goes, of which they would complain
  await server.stop()
  await place.leave()
})

/** Since the last signature of every session. */
async function anHourPasses(databaseUrl: string): Promise<void> {
  const url = new URL(process.env.VIGIL_TEST_POSTGRES ?? '')
  url.pathname = new URL(databaseUrl).pathname
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query("update auth_session set last_signed_at = last_signed_at - interval '1 hour'")
  await client.end()
}
