import { permittedCodes, type Variable } from '@/lib/notes/dictionary'
import type { ListedField } from '@/lib/notes/field-list'
import { flagValues } from '@/lib/notes/fields'
import type { Measure, MeasureItem, MeasurePart } from './measure'

/** Whoever sees the notes' coded answers sees a measure's; they leave as they were given. */
const sight = { readers: 'structured', deid: 'keep' } as const
const sections = { answers: 'Answers', scores: 'Scores', findings: 'Published rules' } as const

interface Told {
  readonly id: string
  readonly section: string
  readonly label: string
  readonly kind: 'choice' | 'number' | 'computed'
  readonly options: Readonly<Record<string, string>> | null
  readonly range: readonly [min: number, max: number] | null
  readonly required: boolean
  readonly decimals?: 1
}

/** A measure's items or parts, then its subscales and totals, then what its rules find; named apart, since a part and its score share a name. */
function toldOf(measure: Measure): Told[] {
  const answers =
    measure.licence === 'ship'
      ? Object.entries(measure.items).map(([id, item]) => toldOfItem(id, item, measure.choices))
      : Object.entries(measure.parts).map(([id, part]) => toldOfPart(id, part))
  return [
    ...answers,
    ...Object.entries(measure.scores).map(
      ([id, { label, min, max }]): Told => ({
        ...{ id: `score.${id}`, section: sections.scores, label, kind: 'computed', options: null },
        ...{ range: [min, max], required: false },
      }),
    ),
    ...Object.entries(measure.findings ?? {}).map(
      ([id, { label }]): Told => ({
        ...{ id: `finding.${id}`, section: sections.findings, label, kind: 'computed', options: flagValues },
        ...{ range: null, required: false },
      }),
    ),
  ]
}

/** An item may stay open on the form, and no form is refused for it. */
const toldOfItem = (id: string, { label, choices }: MeasureItem, shared: MeasureItem['choices']): Told => ({
  ...{ id, section: sections.answers, label, kind: 'choice', options: choices ?? shared ?? null },
  ...{ range: null, required: false },
})

function toldOfPart(id: string, part: MeasurePart): Told {
  const common = { id, section: sections.answers, label: part.label }
  return 'flag' in part
    ? { ...common, kind: 'choice', options: flagValues, range: null, required: true }
    : {
        ...{ ...common, kind: 'number', options: null, range: [part.min, part.max], required: !part.optional },
        ...(part.decimals && { decimals: part.decimals }),
      }
}

/** Each as a program reads it, as lib/notes/field-list does a note's. */
export const measureFields = (measure: Measure): ListedField[] =>
  toldOf(measure).map(({ decimals: _, ...told }) => ({
    ...{ definition: measure.id, ...told, ...sight },
    ...{ help: null, rows: null, rowsFrom: null, columns: null, unit: null, when: null, switch: null },
  }))

/** The rows of the data dictionary, as lib/notes/dictionary has them of a note. */
export const measureDictionary = (measure: Measure): Variable[] =>
  toldOf(measure).map(({ id, section, label, kind, options, range, required, decimals }) => ({
    ...{ definition: measure.id, variable: id, section, label, type: kind, required, ...sight },
    values: options ? permittedCodes(options) : `${range?.join(' to ')}${decimals ? ', one decimal' : ''}`,
    ...{ unit: '', gaps: false, when: '', requiredAt: '', switch: '' },
  }))
