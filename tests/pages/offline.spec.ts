import { idOf } from '@/db/seed/ids'
import { openNote } from '@/tests/support/open-note'
import { expect, test } from '@/tests/support/pages'
import { storedIn } from '@/tests/support/stored-in'

test('what is typed without a network stays, is said not to be saved, and is saved when it is back', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await openNote(page, 'WK-107, MED3')
  const course = page.getByLabel('What the log does not show')
  await course.fill('Before the network went.')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.context().setOffline(true)
  await course.fill('While it was away, with every word.')
  await expect(page.getByText('Not saved: offline. Kept on this device.')).toBeVisible()
  await page.getByRole('button', { name: 'Read through and sign' }).click()
  await expect(page.getByText('Not everything is saved yet.')).toBeVisible()
  await expect(course).toHaveValue('While it was away, with every word.')
  await page.context().setOffline(false)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(course).toHaveValue('While it was away, with every word.')
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_INTERNET_DISCONNECTED')
})

test('a page that answers in the server’s place saves nothing, and is not taken for it', async ({ as }) => {
  const page = await as('therapist')
  await openNote(page, 'WK-107, MED3')
  const course = page.getByLabel('What the log does not show')
  await course.fill('Before the corridor’s network asked for a name.')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const answers = /\/api\/notes\/[^/]+\/answers$/
  await page.route(answers, route =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Welcome to our network</h1>' }),
  )
  await course.fill('While it asked.')
  await expect(page.getByText('Not saved: offline. Kept on this device.')).toBeVisible()
  await page.unroute(answers)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(course).toHaveValue('While it asked.')
})

test('a page that dies without a network takes nothing along: the next one sends it, and nothing readable lay in between', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  const context = page.context()
  await openNote(page, 'WK-107, MED3')
  const words = 'Typed while the corridor had no network.'
  const course = page.getByLabel('What the log does not show')
  await course.fill('Before.')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  const address = page.url()
  await context.setOffline(true)
  await course.fill(words)
  await expect(page.getByText('Not saved: offline. Kept on this device.')).toBeVisible()
  await expect.poll(async () => (await storedIn(page)).items).toBe(1)
  const lying = await storedIn(page)
  expect(lying.text).not.toContain(words)
  expect(lying.text).not.toContain('summary')
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)

  const next = await context.newPage()
  await next.goto(new URL('/', address).href)
  const left = next.getByText('Kept in this browser and not sent yet: 1 thing in one note.')
  await expect(left).toBeVisible()
  await next
    .getByRole('button', { name: /^[A-Z]\S+ [A-Z]/ })
    .first()
    .click()
  await next.getByRole('button', { name: 'Sign out' }).click()
  await expect(next.getByRole('dialog', { name: 'Not everything is sent yet' })).toBeVisible()
  await next.getByRole('button', { name: 'Stay' }).click()
  await next.getByRole('link', { name: 'Open the note that waits for 1 thing' }).click()
  await expect(next.getByLabel('What the log does not show')).toHaveValue(words)
  await expect(next.getByText(/^Saved/)).toBeVisible()
  await expect.poll(async () => (await storedIn(next)).items).toBe(0)
  await next.reload()
  await expect(next.getByLabel('What the log does not show')).toHaveValue(words)
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_INTERNET_DISCONNECTED')
})

test('what this device has not taken is said to be in the open page alone, and to be kept once it has', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  const [secret, answers] = [/\/api\/session\/queue-secret$/, /\/api\/notes\/[^/]+\/answers$/]
  await page.route(secret, route => route.abort())
  await openNote(page, 'WK-107, MED3')
  const course = page.getByLabel('What the log does not show')
  await course.fill('Before the key came.')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.route(answers, route => route.abort())
  await course.fill('Typed while neither came.')
  await expect(page.getByText('Not saved: offline. Only in this open page, so leave it open.')).toBeVisible()
  expect((await storedIn(page)).items).toBe(0)
  await page.unroute(secret)
  await expect(page.getByText('Not saved: offline. Kept on this device.')).toBeVisible()
  await expect.poll(async () => (await storedIn(page)).items).toBe(1)
  await page.unroute(answers)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await expect.poll(async () => (await storedIn(page)).items).toBe(0)
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED')
})

test('a locked screen covers the writing and loses none of it', async ({ as, complaints }) => {
  const page = await as('cotherapist')
  await page.goto(`/s/${idOf('study')}/notes/${idOf('note WK-106 MED2')}/write`)
  const summary = page.getByLabel('What the log does not show')
  await expect(page.getByText(/^(Saved|Nothing written yet)/)).toBeVisible()
  await page.getByRole('button', { name: 'Tomas Brackwell' }).click()
  await summary.pressSequentially('Half a sen')
  await page.request.post('/api/session/lock', { headers: { Origin: new URL(page.url()).origin } })
  await summary.pressSequentially('tence, and its end.')
  await expect(page.getByText(/^Not saved/)).toBeVisible()
  await page.evaluate(() => window.dispatchEvent(new Event('vigil:lock')))
  const cover = page.getByRole('dialog', { name: 'The screen is locked' })
  await cover.getByLabel('Your password').fill('demo-only-not-secret')
  await cover.getByRole('button', { name: 'Unlock' }).click()
  await expect(cover).toBeHidden()
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(summary).toHaveValue('Half a sentence, and its end.')
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('423')
})

test('a form that can’t be fetched is said to be, by keyboard too, and is fetched when the network is back', async ({
  as,
  complaints,
}) => {
  const participant = `/s/${idOf('study')}/participants/${idOf('participant WK-104')}`
  const page = await as('therapist', {}, participant)
  await page.context().setOffline(true)
  const dialog = page.getByRole('dialog', { name: 'Please never…' })
  await page.getByRole('button', { name: 'Add what never to do' }).press('Enter')
  await expect(dialog.getByText('The form can’t be fetched')).toBeVisible()
  await page.context().setOffline(false)
  await dialog.getByRole('button', { name: 'Try again' }).press('Enter')
  await expect(dialog.getByLabel('In their words')).toBeFocused()
  await page.keyboard.type('Do not whistle.')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('list', { name: 'Please never' })).toContainText('Do not whistle.')
  await page.goto(`/s/${idOf('study')}/audit`)
  await expect(page.getByText('kept what never to do with WK-104').first()).toBeVisible()
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_INTERNET_DISCONNECTED')
})

test('a button of one tap pressed without a network says that nothing was lost, and can be pressed again', async ({
  as,
  complaints,
}) => {
  const page = await as('therapist')
  await page.goto(`/s/${idOf('study')}/participants/${idOf('participant WK-107')}`)
  await page.getByRole('button', { name: 'Add what never to do' }).click()
  await page.getByLabel('In their words').fill('Open the window unasked')
  await page.getByRole('button', { name: 'Keep it' }).click()
  const wish = page.getByRole('list', { name: 'Please never' }).getByRole('listitem').filter({ hasText: 'the window' })
  const takeBack = wish.getByRole('button', { name: 'They take it back' })
  await expect(takeBack).toBeVisible()
  await page.context().setOffline(true)
  await takeBack.click()
  await expect(wish.getByRole('alert')).toHaveText(
    'The server can’t be reached. Nothing was lost: press it again in a moment.',
  )
  await page.context().setOffline(false)
  await takeBack.click()
  await expect(wish).toHaveCount(0)
  for (const complaint of complaints.splice(0)) expect(complaint).toContain('net::ERR_INTERNET_DISCONNECTED')
})
