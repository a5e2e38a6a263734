import { seeConcern } from '@/lib/measures/see-concern'
import { strikeForm } from '@/lib/measures/strike-form'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { aForm, type TestForm } from '@/tests/support/measure-makers'
import { disagreements, measure } from './measure'
import { probeOf } from './measure-probes'
import { type FormState, type MeasureDeed, measureRows, measureRules } from './measure-rules'
import { careFor, type People, peopleOf } from './who'

let people: People
let forms: Record<FormState, TestForm>
test.beforeAll(async () => {
  const study = await aStudy()
  people = await peopleOf(study)
  const of = async (...before: string[]) => {
    const participant = await aParticipant(study)
    await careFor(study, people, participant)
    for (const answer of before) await aForm(study, participant, { phq9_9: answer })
    return participant
  }
  const open = await aForm(study, await of())
  const raised = await aForm(study, await of(), { phq9_9: '1' })
  const asBefore = await aForm(study, await of('1'), { phq9_9: '1' })
  const read = await aForm(study, await of('1'), { phq9_9: '1' })
  await seeConcern(study.therapist, { formId: read.id })
  const struck = await aForm(study, await of(), { phq9_9: '1' })
  await strikeForm(study.therapist, { formId: struck.id, reason: 'twice' })
  forms = { open, raised, as_before: asBefore, read, entered_in_error: struck }
})

for (const deed of Object.keys(measureRules) as MeasureDeed[])
  test(`both walls agree on ${deed}, for everybody`, async () => {
    const problems: string[] = []
    for (const row of measureRows(deed)) {
      const person = people[row.who]
      const probe = probeOf(deed, person, forms[row.state])
      problems.push(...disagreements(row, await measure(person, probe, row), probe))
    }
    expect(problems).toEqual([])
  })
