import { expect, test } from '@playwright/test'
import { Fhir } from 'fhir'
import { eventForm, eventForms } from '@/lib/events/event-forms'
import { measureQuestionnaire } from '@/lib/measures/measure-questionnaire'
import { published } from '@/lib/measures/measures'
import { definitionOf, definitions } from '@/lib/notes/definition'
import { type Questionnaire, questionnaireOf } from '@/lib/notes/questionnaire'
import type { QuestionnaireItem } from '@/lib/notes/questionnaire-item'

const fhir = new Fhir()
const faultsOf = (questionnaire: unknown) =>
  fhir
    .validate(questionnaire as object, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => severity !== 'info')
const all = (items: readonly QuestionnaireItem[]): QuestionnaireItem[] =>
  items.flatMap(item => [item, ...all(item.item ?? [])])
const itemOf = ({ item }: Questionnaire, linkId: string) => all(item).find(one => one.linkId === linkId)

const fieldsOf = [
  ...[...definitions, ...eventForms].map(one => ({
    id: one.id,
    questionnaire: questionnaireOf(one),
    fields: Object.keys(one.fields),
  })),
  ...published.map(one => ({
    id: one.id,
    questionnaire: measureQuestionnaire(one),
    fields: Object.keys({ ...(one.licence === 'ship' ? one.items : one.parts) }),
  })),
]

for (const { id, questionnaire, fields } of fieldsOf) {
  const items = all(questionnaire.item)

  test(`${id} is a valid Questionnaire of FHIR R4`, () => {
    expect(faultsOf(questionnaire)).toEqual([])
  })

  test(`${id} keeps what R4 demands of a Questionnaire's items`, () => {
    const ids = items.map(({ linkId }) => linkId)
    expect(new Set(ids).size, 'que-2: each linkId once').toBe(ids.length)
    for (const item of items) {
      expect(item.type === 'group' ? (item.item?.length ?? 0) > 0 : true, `que-1: ${item.linkId}`).toBe(true)
      expect(item.type === 'display' ? item.item : undefined, `que-1: ${item.linkId}`).toBeUndefined()
      expect(Boolean(item.answerOption) && item.type !== 'choice', `que-5: ${item.linkId}`).toBe(false)
      expect(Boolean(item.maxLength) && !['string', 'text'].includes(item.type), `que-10: ${item.linkId}`).toBe(false)
      expect((item.enableWhen?.length ?? 0) > 1 && !item.enableBehavior, `que-12: ${item.linkId}`).toBe(false)
      for (const { question, answerCoding } of item.enableWhen ?? []) {
        const codes = items.find(({ linkId }) => linkId === question)?.answerOption ?? []
        expect(
          codes.map(({ valueCoding }) => valueCoding.code),
          `${item.linkId} looks at ${question}`,
        ).toContain(answerCoding.code)
      }
    }
  })

  test(`every field of ${id} has its item`, () => {
    expect(fields.filter(field => !items.some(({ linkId }) => linkId === field))).toEqual([])
  })
}

test('the validator tells a wrong Questionnaire', () => {
  const right = questionnaireOf(definitionOf('overnight@1'))
  expect(faultsOf({ ...right, status: 'signed' })).not.toEqual([])
  expect(faultsOf({ ...right, dose: '1' })).not.toEqual([])
  expect(faultsOf({ ...right, item: [{ text: 'No id', type: 'text' }] })).not.toEqual([])
})

test('branches, ranges, units and gaps are said as R4 says them', () => {
  const session = questionnaireOf(definitionOf('session@1'))
  expect(session).toMatchObject({
    url: 'urn:vigil:questionnaire:session',
    version: '1',
    title: 'Medication-session note',
  })
  expect(itemOf(session, 'difficult_minutes')).toMatchObject({
    type: 'integer',
    enableWhen: [{ question: 'difficult_stretch', operator: '=', answerCoding: { code: 'yes' } }],
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 1 },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 720 },
      { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: { code: 'minutes' } },
    ],
  })
  expect(itemOf(session, 'clock_zero')).toMatchObject({
    type: 'dateTime',
    enableWhen: [{ question: 'start_decision', operator: '!=', answerCoding: { code: 'did_not_take_place' } }],
    enableBehavior: 'all',
  })
  expect(itemOf(session, 'clock_zero.gap')?.answerOption?.map(({ valueCoding }) => valueCoding.code)).toEqual([
    'not_asked',
    'not_done',
    'declined',
    'not_applicable',
  ])
  expect(itemOf(session, 'started_at')).toMatchObject({ required: true })
  expect(itemOf(session, 'started_at.gap')).toBeUndefined()
})

test('the adverse-event form asks each thing once, leaves nothing openly unanswered, and keeps its branches', () => {
  const form = questionnaireOf(eventForm)
  expect(form).toMatchObject({ url: 'urn:vigil:questionnaire:adverse_event', version: '5', title: 'Adverse event' })
  expect(all(form.item).filter(({ linkId }) => linkId.endsWith('.gap'))).toEqual([])
  expect(itemOf(form, 'AEENDAT')).toMatchObject({
    type: 'date',
    required: true,
    enableWhen: [{ question: 'AEONGO', operator: '=', answerCoding: { code: 'no' } }],
  })
  expect(itemOf(form, 'treatment_words')).toMatchObject({
    ...{ type: 'string', required: true, maxLength: 500 },
    enableWhen: [{ question: 'AECONTRT', operator: '=', answerCoding: { code: 'yes' } }],
  })
  expect(itemOf(form, 'words')?.required).toBeUndefined()
})

test('a measure is asked as it was published, and what is counted of it nobody fills in', () => {
  const [phq9, , pcl5, cssrs, , ebi] = published.map(measureQuestionnaire)
  if (!phq9 || !pcl5 || !cssrs || !ebi) throw new Error('A measure is missing.')
  expect(phq9).toMatchObject({ url: 'urn:vigil:questionnaire:phq9', version: '1', title: 'PHQ-9' })
  expect(itemOf(phq9, 'phq9_9')).toMatchObject({ type: 'choice', text: expect.stringContaining('better off dead') })
  expect(itemOf(phq9, 'phq9_9')?.answerOption?.map(({ valueCoding }) => valueCoding.code)).toEqual(['0', '1', '2', '3'])
  expect(itemOf(phq9, 'phq9_difficulty')?.answerOption?.[3]?.valueCoding.display).toBe('Extremely difficult')
  expect(itemOf(phq9, 'score.total')).toMatchObject({
    ...{ type: 'decimal', readOnly: true },
    extension: [{ valueDecimal: 0 }, { valueDecimal: 27 }],
  })
  expect(itemOf(phq9, 'finding.major')).toMatchObject({ type: 'boolean', readOnly: true })
  expect(all(pcl5.item).filter(({ linkId }) => linkId.startsWith('pcl5_'))).toHaveLength(20)
  expect(itemOf(cssrs, 'ideation')).toMatchObject({ type: 'integer', required: true })
  expect(itemOf(cssrs, 'intensity')?.required).toBeUndefined()
  expect(itemOf(ebi, 'mean')).toMatchObject({
    type: 'decimal',
    extension: [{ valueDecimal: 0 }, { valueDecimal: 100 }],
  })
})
