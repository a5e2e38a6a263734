import type { Page } from '@playwright/test'
import { barriersOn } from '@/tests/support/barriers'
import { nextYear, notedCall } from '@/tests/support/noted-call'
import { expect, test } from '@/tests/support/pages'

const password = 'demo-only-not-secret'

test('several notes are read and signed in one act; one that changed and one not read to its end are left out by name', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist', { viewport: { width: 900, height: 420 } })
  const today = page.url()
  const ids: string[] = []
  for (let calls = 0; calls < 3; calls++) {
    await page.goto(today)
    ids.push(await notedCall(page, 'WK-102'))
  }
  const [first = '', changed = '', last = ''] = ids
  await page.goto(today)
  await page.getByRole('link', { name: 'Read and sign what is finished' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read and sign')
  const named = (id: string) => page.locator(`article > h2[id="${id}"]`).innerText()
  const names = [await named(first), await named(changed), await named(last)] as const
  expect(new Set(names).size).toBe(3)
  await readToItsEnd(page, first)
  await readToItsEnd(page, changed)
  const signature = page.getByRole('region', { name: 'Your signature' })
  await expect(signature.getByText('2 notes to sign, each by a signature of its own.')).toBeVisible()
  await expect(signature.getByRole('listitem').filter({ hasText: names[2] })).toContainText('Not read to its end.')
  expect(await barriersOn(page)).toEqual([])

  const beside = await as('therapist', {}, `${today.replace('/today', '/notes')}/${changed}/write`)
  await beside.getByLabel('Next contact', { exact: true }).fill(`${nextYear}-02-09T10:30`)
  await expect(beside.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()
  await beside.close() // an open draft asks what became of it once it is signed
  await signAll(page)
  await expect(page.getByRole('list', { name: 'Signed by you' }).getByRole('listitem')).toHaveText([
    new RegExp(names[0]),
  ])
  const left = page.getByRole('list', { name: 'Left out' }).getByRole('listitem')
  await expect(left.filter({ hasText: names[1] })).toContainText('This note changed since you read it.')
  await expect(left.filter({ hasText: names[2] })).toContainText('Not read to its end.')
  expect(await barriersOn(page)).toEqual([])

  await page.getByRole('button', { name: 'Read what is left' }).click()
  await expect(page.locator(`article > h2[id="${first}"]`)).toHaveCount(0)
  for (const id of [changed, last]) await readToItsEnd(page, id)
  // both are signed, and the answer is lost on its way
  await page.route('**/today/sign', async route => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await signAll(page)
  await expect(page.getByRole('alert').filter({ hasText: 'Signing stopped before the end.' })).toBeVisible()
  for (const id of [changed, last]) await expect(page.locator(`article > h2[id="${id}"]`)).toHaveCount(0)
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED')
  await page.goto(`${today.replace('/today', '/notes')}/${changed}`)
  await expect(page.locator('figure.signature')).toHaveCount(1)
})

/** As somebody scrolls who reads. */
async function readToItsEnd(page: Page, id: string) {
  const note = page.getByRole('article').filter({ has: page.locator(`h2[id="${id}"]`) })
  await note.getByText('The end of this note.').scrollIntoViewIfNeeded()
  await expect(note.getByText('Read to its end.', { exact: true })).toBeVisible()
}

async function signAll(page: Page) {
  await page.getByLabel('Your password').fill(password)
  await page.getByRole('button', { name: /^Sign as/ }).click()
}
