import type { Branched, When } from './field-bases'

/** An item of a FHIR R4 Questionnaire, as far as a note definition needs one (hl7.org/fhir/R4/questionnaire.html). */
export interface QuestionnaireItem {
  readonly extension?: readonly Extension[]
  readonly linkId: string
  readonly text?: string
  readonly type:
    | 'group'
    | 'display'
    | 'boolean'
    | 'integer'
    | 'decimal'
    | 'date'
    | 'dateTime'
    | 'string'
    | 'text'
    | 'choice'
  readonly enableWhen?: readonly EnableWhen[]
  readonly enableBehavior?: 'any' | 'all'
  readonly required?: boolean
  readonly repeats?: boolean
  readonly readOnly?: boolean
  readonly maxLength?: number
  readonly answerOption?: readonly { readonly valueCoding: Coding }[]
  readonly item?: readonly QuestionnaireItem[]
}
export interface Coding {
  readonly code: string
  readonly display?: string
}
export type Extension = { readonly url: string } & (
  | { readonly valueInteger: number }
  | { readonly valueDecimal: number }
  | { readonly valueString: string }
  | { readonly valueCoding: Coding }
)
interface EnableWhen {
  readonly question: string
  readonly operator: '=' | '!='
  readonly answerCoding: Coding
}

const core = 'http://hl7.org/fhir/StructureDefinition'

/** A whole number in its range, with its unit. */
export const rangeExtensions = (
  { min, max }: { readonly min: number; readonly max: number },
  unit?: string,
): Extension[] => [
  { url: `${core}/minValue`, valueInteger: min },
  { url: `${core}/maxValue`, valueInteger: max },
  ...(unit ? [{ url: `${core}/questionnaire-unit`, valueCoding: { code: unit, display: unit } }] : []),
]

/** A number in its range that may have decimals. */
export const decimalRange = ({ min, max }: { readonly min: number; readonly max: number }): Extension[] => [
  { url: `${core}/minValue`, valueDecimal: min },
  { url: `${core}/maxValue`, valueDecimal: max },
]

/** What no element of R4 says: what a study must have switched on, and where an answer is due. */
export const ownExtensions = (name: 'switch' | 'required-at', value: string | undefined): Extension[] =>
  value ? [{ url: `urn:vigil:${name}`, valueString: value }] : []

export const answerOptions = (options: Readonly<Record<string, string>>): QuestionnaireItem['answerOption'] =>
  Object.entries(options).map(([code, display]) => ({ valueCoding: { code, display } }))

/**
 * The item, asked only where its branch is open. R4 joins conditions by all or by any, so an item that has both a branch
 * that opens it and one that closes it stands in a group that carries the second.
 */
export function enabled(item: QuestionnaireItem, { when, unless }: Branched, below = ''): QuestionnaireItem {
  const opened = when ? { ...item, ...conditions(when, '=', below) } : item
  if (!unless) return opened
  const closing = conditions(unless, '!=', below)
  return when ? { linkId: `${item.linkId}.branch`, type: 'group', ...closing, item: [opened] } : { ...item, ...closing }
}

/** Any of the codes opens; each of them closes. */
const conditions = ({ field, is }: When, operator: EnableWhen['operator'], below: string) => ({
  enableWhen: is.map(code => ({ question: `${below}${field}`, operator, answerCoding: { code } })),
  enableBehavior: operator === '=' ? ('any' as const) : ('all' as const),
})
