import { expect, test } from '@/tests/support/pages'

test('two write one note: each sees the other’s answers, and what both wrote at once stands side by side until it is settled', async ({
  as,
}) => {
  const [maren, tomas] = [await as('therapist'), await as('cotherapist')]
  await maren.getByRole('button', { name: 'Start the note of WK-103, INT1.1' }).click()
  await expect(maren).toHaveURL(/\/write$/)
  await tomas.goto(maren.url())
  const summary = 'What the log does not show'

  await maren.getByLabel('Until next contact').fill('A walk each morning.')
  await expect(tomas.getByLabel('Until next contact')).toHaveValue('A walk each morning.')
  await tomas.getByRole('group', { name: 'How did you meet?', exact: true }).getByLabel('By video').check()
  await expect(
    maren.getByRole('group', { name: 'How did you meet?', exact: true }).getByLabel('By video'),
  ).toBeChecked()

  await Promise.all([
    maren.getByLabel(summary).fill('She slept through the night.'),
    tomas.getByLabel(summary).fill('She slept, and dreamt of the sea.'),
  ])
  const sides = (page: typeof maren) => page.getByRole('region', { name: `${summary}: two versions` })
  const [late, other] = await Promise.race([
    sides(maren)
      .waitFor()
      .then(() => [maren, tomas] as const),
    sides(tomas)
      .waitFor()
      .then(() => [tomas, maren] as const),
  ])
  await expect(sides(late)).toContainText('She slept through the night.')
  await expect(sides(late)).toContainText('She slept, and dreamt of the sea.')
  await expect(late.getByText('Two answers stand side by side: choose.')).toBeVisible()
  await expect(sides(other), 'the other page hears of it').toContainText('She slept, and dreamt of the sea.')
  await sides(late).getByRole('button', { name: 'Keep both, one after the other' }).click()
  await expect(sides(late)).toBeHidden()
  await expect(sides(other)).toBeHidden()
  await expect(late.getByLabel(summary)).toHaveValue(/through the night\.\s+She|the sea\.\s+She/)
  await expect(other.getByLabel(summary)).toHaveValue(await late.getByLabel(summary).inputValue())
  await late.reload()
  await expect(sides(late)).toBeHidden()
})

test('two answers that stand side by side from an earlier day say whose each is, and either may choose', async ({
  as,
}) => {
  const page = await as('cotherapist')
  const drafts = page.getByRole('list', { name: 'Drafts, oldest first' })
  await drafts.getByRole('link', { name: 'WK-107, INT2.3' }).click()
  const sides = page.getByRole('region', { name: 'Mood: two versions' })
  await expect(sides).toContainText('Maren Oldhoven')
  await sides.getByRole('button', { name: 'Keep what you wrote' }).click()
  await expect(sides).toBeHidden()
  await expect(page.getByRole('group', { name: 'Mood', exact: true }).getByLabel('7')).toBeChecked()
})
