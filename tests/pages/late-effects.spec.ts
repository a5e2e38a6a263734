import { idOf } from '@/db/seed/ids'
import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const noteId = idOf('note WK-107 MED2')
const term = 'Feeling hot, arrived late'

test('an effect that a device sends after the signatures is described beside the note, and judged from the investigator’s list', async ({
  as,
}) => {
  const page = await as('therapist')
  await page.goto(`${study}/notes/${noteId}`)
  const deviceNow = new Date().toISOString()
  const answer = await page.request.post(`/api/notes/${noteId}/entries`, {
    data: { entries: [{ id: crypto.randomUUID(), kind: 'feeling_hot', at: deviceNow, deviceNow }] },
    headers: { Origin: new URL(page.url()).origin },
  })
  expect((await answer.json()).kept).toHaveLength(1)
  await page.reload()
  const kept = page.getByRole('region', { name: 'Kept, not in the signed note' })
  await expect(kept.getByText('Feeling hot').first()).toBeVisible()
  await page.getByRole('link', { name: 'Closing review' }).click()
  const effects = page.getByRole('list', { name: 'Effects by term' })
  const late = effects.getByRole('listitem').filter({ has: page.getByRole('heading', { name: term }) })
  await expect(late).toContainText('it is not in the signed note')
  await late
    .getByRole('radiogroup', { name: `For the participant: ${term}` })
    .getByLabel('Unpleasant', { exact: true })
    .check()
  await expect(late.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(late.getByLabel('Unpleasant', { exact: true })).toBeChecked()
  expect(await barriersOn(page)).toEqual([])

  const overseer = await as('investigator')
  await overseer.goto(`${study}/oversight`)
  const waiting = overseer
    .getByRole('list', { name: 'Effects to judge' })
    .getByRole('listitem')
    .filter({ hasText: term })
  await expect(waiting).toContainText(/Open for (less than|\d)/)
  await waiting.getByRole('link').click()
  await overseer.getByRole('button', { name: `Not an adverse event: ${term}` }).click()
  await overseer.keyboard.type('Passed by itself')
  const listed = overseer.getByRole('group', { name: `${term}: a term of the abuse-potential list?` })
  await listed.getByLabel('No', { exact: true }).check()
  await overseer.getByRole('button', { name: 'Say so' }).click()
  const judged = overseer.getByRole('listitem').filter({ has: overseer.getByRole('heading', { name: term }) })
  await expect(judged.getByText('Not an adverse event (event').first()).toBeVisible()
  await overseer.goto(`${study}/oversight`)
  await expect(waiting).toHaveCount(0)
})
