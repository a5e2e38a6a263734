import { Fhir } from 'fhir'
import type { Actor } from '@/lib/access/actor'
import { forms } from '@/lib/events/forms'
import { measureQuestionnaire } from '@/lib/measures/measure-questionnaire'
import { published } from '@/lib/measures/measures'
import { currentDefinition } from '@/lib/notes/definition'
import { questionnaireOf } from '@/lib/notes/questionnaire'
import { parsed } from '@/lib/outcome/parsed'
import { readQuestionnaire } from '@/lib/review/read-questionnaire'
import { setTouchKinds, setTouchKindsInput } from '@/lib/trial/study/set-touch-kinds'
import { touchKindsOf } from '@/lib/trial/study/touch-kinds'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})
const read = (actor: Actor, definition: string) => readQuestionnaire(actor, { study: study.id, definition })

test('whoever holds a role in the study takes any definition away as a Questionnaire, as it was published and named for its version; nobody else does', async () => {
  const all = [...forms.map(questionnaireOf), ...published.map(measureQuestionnaire)]
  const ids = [...forms, ...published].map(({ id }) => id)
  for (const [index, id] of ids.entries())
    expect(await read(study.dataManager, id)).toEqual({
      name: `vigil-questionnaire-${id.replace('@', '-')}.json`,
      questionnaire: all[index],
    })
  for (const actor of [study.therapist, study.monitor, study.investigator, study.administrator])
    expect((await read(actor, 'phq9@1')).name).toBe('vigil-questionnaire-phq9-1.json')
  const elsewhere = await aStudy()
  await expect(read(elsewhere.dataManager, 'phq9@1')).rejects.toMatchObject({ code: 'not_found' })
  for (const unknown of ['phq9', 'phq9@99', '', '../phq9@1', 'constructor'])
    await expect(read(study.dataManager, unknown), unknown).rejects.toMatchObject({ code: 'not_found' })
})

test('a form of which the study has set rows of its own is asked with those, is valid, and says from which it was made', async () => {
  const { id } = currentDefinition('preparation')
  const before = (await read(study.dataManager, id)).questionnaire
  const kinds = [...touchKindsOf({}), { code: 'sway', label: 'Swaying together' }]
  await setTouchKinds(study.administrator, parsed(setTouchKindsInput, { studyId: study.id, kinds }))
  const { questionnaire } = await read(study.dataManager, id)
  expect(JSON.stringify(questionnaire)).toContain('"linkId":"touch_agreement.sway.lead"')
  expect(questionnaire).toMatchObject({
    url: `${before.url}:${study.id}`,
    derivedFrom: [`${before.url}|${before.version}`],
  })
  const faults = new Fhir().validate(questionnaire, { errorOnUnexpected: true }).messages
  expect(faults.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect((await read(study.dataManager, 'phq9@1')).questionnaire.derivedFrom).toBeUndefined()
})
