import type { CareAnswers } from '@/lib/care/care-answers'
import { aSessionOf, askedBy, said } from '@/tests/support/care-makers'
import { expect, test } from '@/tests/support/database'
import { aPackage } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

/** Somebody in the cut who was asked of their first session, once for each of these. */
async function asked(...answers: (CareAnswers | null)[]): Promise<void> {
  const participant = await aParticipant(study)
  await aSignedNote(study, { participant })
  await aSessionOf(study, participant)
  for (const one of answers) await askedBy(study.coordinator, participant, one)
}

test('care checks leave as counts alone, where five or more answered, the last of each session; no row names anybody', async () => {
  const wanted = said({ touch: 'as_wanted' })
  await asked(said({ touch: 'mixed', touchWords: 'Her hand, too long' }), wanted)
  for (const answers of [wanted, wanted, wanted]) await asked(answers)
  await asked(null)
  const few = await aPackage(study)
  const rows = rowsIn(few.files['care-checks.csv'])
  expect(rows).toHaveLength(7)
  expect(new Set(rows.map(({ count, counted }) => `${count} ${counted}`))).toEqual(new Set([' fewer_than_five']))
  await asked(said({ treatment: 'yes', touch: 'as_wanted' }))
  const { files } = await aPackage(study)
  const said5 = rowsIn(files['care-checks.csv']).filter(({ question }) => question === 'touch')
  expect(said5.map(({ answer, count, counted }) => [answer, count, counted])).toEqual([
    ['as_wanted', '5', 'yes'],
    ['mixed', '0', 'yes'],
    ['not_wanted', '0', 'yes'],
    ['none', '0', 'yes'],
  ])
  expect(rowsIn(files['care-checks.csv'])[1]).toEqual({
    ...{ question: 'treatment', answer: 'yes', count: '', counted: 'fewer_than_five' },
  })
  expect(JSON.stringify([few.files, files])).not.toContain('too long')
  const manifest = JSON.parse(files['manifest.json'] ?? '')
  expect(manifest.smallCells).toContain('at least five participants')
  const described = JSON.parse(files['datapackage.json'] ?? '').resources.find(
    ({ name }: { name: string }) => name === 'care-checks',
  )
  expect(described.schema).toMatchObject({ primaryKey: ['question', 'answer'] })
})

test('two packages of a study can’t be subtracted: a count that is one more than an earlier one stays, and the package says why', async () => {
  const wanted = said({ touch: 'as_wanted' })
  const countIn = (files: Awaited<ReturnType<typeof aPackage>>['files']) =>
    rowsIn(files['care-checks.csv']).find(({ question, answer }) => question === 'touch' && answer === 'as_wanted')
  for (let one = 0; one < 5; one++) await asked(wanted)
  expect(countIn((await aPackage(study)).files)).toMatchObject({ count: '5', counted: 'yes' })
  await asked(wanted)
  const near = (await aPackage(study, 'Another laboratory')).files
  expect(countIn(near)).toMatchObject({ count: '', counted: 'too_near' })
  const { smallCells } = JSON.parse(near['manifest.json'] ?? '')
  expect(smallCells).toMatch(/Withheld in this package for that reason: the counts of “[^”]*touch[^”]*”\./i)
  for (let one = 0; one < 4; one++) await asked(wanted)
  const apart = (await aPackage(study)).files
  expect(countIn(apart)).toMatchObject({ count: '10', counted: 'yes' })
  expect(JSON.parse(apart['manifest.json'] ?? '').smallCells).not.toContain('Withheld in this package')
})
