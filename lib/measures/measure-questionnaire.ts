import { flagValues } from '@/lib/notes/fields'
import type { Questionnaire } from '@/lib/notes/questionnaire'
import { answerOptions, decimalRange, type QuestionnaireItem, rangeExtensions } from '@/lib/notes/questionnaire-item'
import type { ItemMeasure, Measure, MeasurePart, ScoreMeasure } from './measure'

/**
 * A measure as a FHIR R4 Questionnaire: its items where their text may stand here, else the scores, or the items by number, that are written down of it;
 * then what is counted, which nobody fills in. `copyright` says where its text and rules come from.
 */
export function measureQuestionnaire(measure: Measure): Questionnaire & { readonly copyright: string } {
  const [code = '', version = ''] = measure.id.split('@')
  return {
    resourceType: 'Questionnaire',
    url: `urn:vigil:questionnaire:${code}`,
    version,
    name: code.replaceAll('_', ''),
    title: measure.title,
    status: 'active',
    subjectType: ['Patient'],
    copyright: measure.source,
    item: [measure.licence === 'ship' ? asked(measure) : written(measure), ...counted(measure)],
  }
}

const asked = ({ lead, items, choices }: ItemMeasure): QuestionnaireItem => ({
  linkId: 'answers',
  text: lead,
  type: 'group',
  item: Object.entries(items).map(([linkId, item]) => ({
    ...{ linkId, text: item.label, type: 'choice' },
    answerOption: answerOptions(item.choices ?? choices),
  })),
})

const written = ({ licence, parts }: ScoreMeasure): QuestionnaireItem => ({
  linkId: 'answers',
  text: licence === 'site_supplied' ? 'By item, as on the site’s own form' : 'As counted on the site’s own form',
  type: 'group',
  item: Object.entries(parts).map(([linkId, part]) => partItem(linkId, part)),
})

function partItem(linkId: string, part: MeasurePart): QuestionnaireItem {
  const common = { linkId, text: part.label }
  if ('flag' in part) return { ...common, type: 'choice', required: true, answerOption: answerOptions(flagValues) }
  const required = !part.optional && { required: true }
  return part.decimals
    ? { ...common, ...required, type: 'decimal', extension: decimalRange(part) }
    : { ...common, ...required, type: 'integer', extension: rangeExtensions(part) }
}

/** A score may be a mean, so none is a whole number by its kind. */
function counted({ scores, findings = {} }: Measure): QuestionnaireItem[] {
  const found = Object.entries(findings)
  return [
    {
      ...{ linkId: 'scores', text: 'Scores', type: 'group' },
      item: Object.entries(scores).map(([id, score]) => ({
        ...{ linkId: `score.${id}`, text: score.label, type: 'decimal', readOnly: true },
        extension: decimalRange(score),
      })),
    },
    ...(found.length === 0
      ? []
      : [
          {
            ...{ linkId: 'findings', text: 'Published rules', type: 'group' as const },
            item: found.map(([id, { label }]) => ({
              ...{ linkId: `finding.${id}`, text: label, type: 'boolean' as const, readOnly: true },
            })),
          },
        ]),
  ]
}
