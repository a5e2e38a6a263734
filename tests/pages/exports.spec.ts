import { readFileSync } from 'node:fs'
import { participants } from '@/db/seed/participants'
import { opened, rowsIn, sha256 } from '@/tests/support/package'
import { expect, test } from '@/tests/support/pages'
import { proveOnPage } from '@/tests/support/proven-on-page'

test('a package is asked for, built, looked at, released by somebody else, and downloaded whole and without a name', async ({
  as,
}) => {
  const [priya, elias] = [await as('datamanager'), await as('investigator')]
  await priya.getByRole('button', { name: 'Ask for a package' }).click()
  const asking = priya.getByRole('dialog', { name: 'Ask for a package' })
  await asking.getByLabel('Who it is for').fill('An institute of statistics')
  await asking.getByRole('button', { name: 'Ask for it' }).click()
  await priya.getByRole('link', { name: 'For An institute of statistics' }).click()
  await expect(priya.getByRole('heading', { level: 1 })).toHaveText('Package for An institute of statistics')
  await priya.reload()
  await expect(priya.getByText('It waits for a second person.')).toBeVisible()
  await expect(priya.getByRole('link', { name: 'Download the package' })).toBeHidden()

  const desmond = await as('investigator.south')
  await desmond.goto(priya.url())
  await expect(desmond.getByText('That can be done by Elias Vorstenbeek.')).toBeVisible()
  await expect(desmond.getByRole('button', { name: 'Release the package' })).toHaveCount(0)
  await expect(desmond.getByRole('region', { name: 'Who is in, who is out' })).toHaveCount(0)
  await elias.getByRole('link', { name: 'Exports', exact: true }).click()
  await elias.getByRole('link', { name: 'For An institute of statistics' }).click()
  await expect(elias.getByRole('heading', { level: 1 })).toHaveText('What will leave')
  await expect(elias.getByRole('region', { name: 'The package' })).toContainText('Priya Holmcastle')
  await elias.getByRole('button', { name: 'Release the package' }).click()
  await proveOnPage(elias)
  await expect(elias.getByRole('button', { name: 'Release the package' })).toBeHidden()

  const news = priya.getByRole('region', { name: 'What has just happened' })
  await expect(news.getByText('An export was released and can be downloaded.')).toBeVisible()
  await priya.reload()
  const unproven = await priya.request.get(`/api/exports/${priya.url().split('/').at(-1)}`)
  expect([unproven.status(), (await unproven.json()).code]).toEqual([403, 'proof_due'])
  const waiting = priya.waitForEvent('download')
  const download = priya.getByRole('link', { name: 'Download the package' })
  await download.click()
  await expect(priya.getByRole('dialog', { name: 'Confirm who you are' })).toBeVisible()
  await priya.keyboard.press('Escape')
  await expect(priya.getByText('This asks that you confirm who you are first')).toBeVisible()
  await download.click()
  await proveOnPage(priya)
  await expect(download).toBeFocused()
  const { files, bytes } = await opened(readFileSync(await (await waiting).path()))
  await expect(priya.getByText(sha256(bytes))).toBeVisible()
  await elias.getByRole('link', { name: 'Audit trail' }).click()
  await elias.getByLabel('Who did it').selectOption('Priya Holmcastle')
  await elias.getByRole('button', { name: 'Show' }).click()
  await elias.waitForURL(/staffId=/) // before it, the newest events of everybody stand there
  const downloads = elias.getByRole('list', { name: 'Events' }).getByText('downloaded an export')
  await expect(downloads).toHaveCount(2) // one stands there since the study was made
  const head = await priya.request.head(`/api/exports/${priya.url().split('/').at(-1)}`) // nothing of the package is sent
  expect([head.status(), head.headers().allow]).toEqual([405, 'GET'])
  await elias.reload()
  await expect(elias.getByLabel('Who did it')).toHaveValue(/./)
  await expect(downloads).toHaveCount(2)
  expect(Object.keys(files).sort()).toEqual(expect.arrayContaining(['manifest.json']))
  const rows = Object.entries(files)
    .filter(([path]) => path.endsWith('.csv'))
    .flatMap(([, csv]) => rowsIn(csv))
  expect(rows.length).toBeGreaterThan(40)
  const whole = Object.values(files).join('\n')
  for (const [code, { person }] of Object.entries(participants)) {
    expect(whole).not.toContain(code)
    expect(whole).not.toContain(person.familyName)
  }
})

test('who asked for a package withdraws it while it waits, and nobody can release it any more', async ({ as }) => {
  const [priya, elias] = [await as('datamanager'), await as('investigator')]
  await priya.getByRole('button', { name: 'Ask for a package' }).click()
  const asking = priya.getByRole('dialog', { name: 'Ask for a package' })
  await asking.getByLabel('Who it is for').fill('A recipient of last week')
  await asking.getByRole('button', { name: 'Ask for it' }).click()
  await priya.getByRole('link', { name: 'For A recipient of last week' }).click()
  await expect(priya.getByText('It waits for a second person.')).toBeVisible()
  await elias.goto(priya.url())
  await priya.getByRole('button', { name: 'Withdraw it' }).click()
  await expect(priya.getByText('This package was withdrawn.')).toBeVisible()
  await expect(priya.getByRole('region', { name: 'The package' })).toContainText('Withdrawn')
  await elias.getByRole('button', { name: 'Release the package' }).click()
  await expect(elias.getByText('This can’t be done in the record’s present state.')).toBeVisible()
  await elias.reload()
  await expect(elias.getByText('This package was withdrawn.')).toBeVisible()
})

test('who keeps a package writes why, and its requester reads it', async ({ as }) => {
  const [priya, elias] = [await as('datamanager'), await as('investigator')]
  await priya.getByRole('button', { name: 'Ask for a package' }).click()
  const asking = priya.getByRole('dialog', { name: 'Ask for a package' })
  await asking.getByLabel('Who it is for').fill('An unknown recipient')
  await asking.getByRole('button', { name: 'Ask for it' }).click()
  await priya.getByRole('link', { name: 'For An unknown recipient' }).click()
  await expect(priya.getByText('It waits for a second person.')).toBeVisible()
  await elias.goto(priya.url())
  await elias.getByRole('button', { name: 'Keep it…' }).click()
  const keeping = elias.getByRole('dialog', { name: 'Keep the package' })
  await keeping.getByRole('button', { name: 'Keep it' }).click()
  await expect(keeping.getByText('Write why it is not released.')).toBeVisible()
  await keeping.getByLabel('Why it is not released').fill('There is no agreement with them yet.')
  await keeping.getByRole('button', { name: 'Keep it' }).click()
  await expect(elias.getByText('This package was not released.')).toBeVisible()
  await priya.reload()
  await expect(priya.getByText('This package was not released.')).toBeVisible()
  await expect(priya.getByRole('region', { name: 'The package' })).toContainText('There is no agreement with them yet.')
})
