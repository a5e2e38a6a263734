import { barriersOn } from '@/tests/support/barriers'
import { expect, test } from '@/tests/support/pages'

test('a comment stays with its question when that is no longer asked, is said where the note is signed, and can be settled afterwards', async ({
  as,
}) => {
  const [ruth, maren] = [await as('supervisor'), await as('therapist')]
  const words = 'Which plan? She had none that day.'
  await ruth.getByRole('list', { name: 'Notes that wait' }).getByRole('link', { name: 'WK-104, PREP2' }).click()
  await ruth.getByLabel('Send back with comments').check()
  const comment = ruth.getByRole('group', { name: 'Comment 1' })
  await comment.getByLabel('On which answer').selectOption('Safety plan reviewed')
  await comment.getByLabel('Your comment').fill(words)
  await ruth.getByRole('button', { name: 'Send back', exact: true }).click()
  await expect(ruth.getByRole('heading', { level: 1 })).toHaveText('Review')

  await maren.reload()
  await maren.getByRole('list', { name: 'Sent back to you' }).getByRole('link', { name: 'WK-104, PREP2' }).click()
  const safety = maren.getByRole('region', { name: 'Safety' })
  await safety.getByRole('group', { name: 'Clinician’s risk judgement' }).getByLabel('None', { exact: true }).check()
  await safety.getByRole('group', { name: 'Safety plan reviewed' }).getByRole('button', { name: 'Clear' }).click()
  await safety.getByRole('button', { name: /^Remove/ }).click()
  await expect(safety.getByRole('group', { name: 'Safety plan reviewed' })).toHaveCount(0)
  await expect(safety).toContainText(/Safety plan reviewed\s*Not asked, as the other answers stand/)
  await expect(maren.getByText(/^Saved /)).toBeVisible()
  await maren.reload()
  await maren.getByRole('link', { name: 'Safety plan reviewed' }).click()
  await expect(maren.getByText(words)).toBeInViewport()
  await expect(safety.getByRole('button', { name: 'Mark as answered' })).toBeVisible()
  expect(await barriersOn(maren)).toEqual([])

  const note = maren.url().replace(/\/write.*$/, '')
  await maren.goto(`${note}/sign`)
  await expect(maren.getByText('One comment to answer')).toBeVisible()
  await expect(maren.getByRole('link', { name: 'Safety plan reviewed' })).toHaveAttribute(
    'href',
    /\/write#field-.*safety_plan/,
  )
  await maren.getByLabel('Your password').fill('demo-only-not-secret')
  await maren.getByRole('button', { name: 'Sign as Maren Oldhoven' }).click()
  await expect(maren.getByRole('heading', { name: 'Signatures' })).toBeVisible()
  await expect(safety).toContainText(words)
  await expect(safety).toContainText(/Safety plan reviewed\s*Not asked, as the other answers stand/)
  expect(await barriersOn(maren)).toEqual([])

  await ruth.goto(note.replace('/notes/', '/review/'))
  await expect(ruth.getByRole('region', { name: 'Safety' })).toContainText(words)
  await ruth.getByRole('button', { name: 'Mark as answered' }).click()
  await expect(ruth.getByRole('button', { name: 'Mark as answered' })).toHaveCount(0)
  await expect(ruth.getByRole('region', { name: 'Safety' })).toContainText(words)
  await ruth.goto(`${note}/trail`)
  await expect(ruth.getByRole('main')).toContainText(/comment/i)
})
