import { z } from 'zod'
import type { setStudySettingsAction } from '@/app/admin/[study]/actions'
import { line } from '@/lib/trial/input'

const wholeNumber = z.string().regex(/^\d{1,4}$/, 'Enter a whole number.')
export const schema = z.object({
  leadLabel: line(40),
  secondLabel: line(40),
  fieldsOn: z.array(z.string()),
  cssrsAt: z.array(z.string()),
  lateHours: wholeNumber,
  measures: z.array(z.string()),
  armNames: z.string().max(400),
  independentContact: z.string().max(200),
  legalHold: z.boolean(),
  treatmentGuess: z.boolean(),
  outcomeRating: z.boolean(),
  ratingAfter: z.string().max(12),
  ratingDays: wholeNumber,
  ratingEarly: wholeNumber,
  ratingLate: wholeNumber,
  unblindHours: wholeNumber,
  cssrsLimit: wholeNumber,
  pcl5Cut: wholeNumber,
  judgeHours: wholeNumber,
  careDays: wholeNumber,
  touchWidenDays: wholeNumber,
  seriousHours: wholeNumber,
  countersignHours: wholeNumber,
  signHours: wholeNumber,
  signatureMinutes: wholeNumber,
  idleMinutes: wholeNumber,
  readingsPerHour: wholeNumber,
  staffGapMinutes: wholeNumber,
  attendanceMinutes: wholeNumber,
  investigatorTerms: z.array(z.string()),
  pads: z.array(z.string()).max(12, 'Twelve at most.'),
  distressScale: z.enum(['0-10', '0-100']),
  relatedness: z.enum(['graded', 'yes_no']),
})
export type Typed = z.infer<typeof schema>
export type Chosen = 'distressScale' | 'relatedness'
const numbered = [
  'unblindHours',
  'ratingDays',
  'ratingEarly',
  'ratingLate',
  'lateHours',
  'judgeHours',
  'careDays',
  'cssrsLimit',
  'pcl5Cut',
  'seriousHours',
  'touchWidenDays',
  'countersignHours',
  'signHours',
  'signatureMinutes',
  'idleMinutes',
  'readingsPerHour',
  'staffGapMinutes',
  'attendanceMinutes',
] as const
export type Numbered = (typeof numbered)[number]
type Settings = Omit<Parameters<typeof setStudySettingsAction>[0], 'studyId'>

/** As the protocol sets them. */
export type SetSettings = Readonly<
  Record<'leadLabel' | 'secondLabel' | 'independentContact' | 'ratingAfter', string>
> & {
  readonly legalHold: boolean
  readonly treatmentGuess: boolean
  readonly outcomeRating: boolean
} & Readonly<
    Record<'fieldsOn' | 'cssrsAt' | 'measures' | 'armNames' | 'investigatorTerms' | 'pads', readonly string[]>
  > &
  Readonly<Record<Numbered, number>> &
  Readonly<Pick<Typed, Chosen>>

/** As they stand in the form's controls. */
export function asTyped(settings: SetSettings): Typed {
  const { fieldsOn, cssrsAt, measures: used, armNames, leadLabel, secondLabel, independentContact } = settings
  const { legalHold, treatmentGuess, outcomeRating, ratingAfter, investigatorTerms, pads } = settings
  const { distressScale, relatedness } = settings
  const ofNotes = { fieldsOn: [...fieldsOn], cssrsAt: [...cssrsAt], measures: [...used] }
  const lists = { ...ofNotes, investigatorTerms: [...investigatorTerms], pads: [...pads] }
  return {
    leadLabel,
    secondLabel,
    independentContact,
    legalHold,
    treatmentGuess,
    outcomeRating,
    ratingAfter,
    distressScale,
    relatedness,
    armNames: armNames.join(', '),
    ...lists,
    ...mapped(numbersIn(settings), String),
  }
}

/** As they are sent. */
export function asSettings(typed: Typed): Settings {
  const { leadLabel, secondLabel, fieldsOn } = typed
  const independentContact = typed.independentContact.trim()
  const { cssrsAt, measures, investigatorTerms, pads } = typed
  type Lists = Pick<Settings, 'cssrsAt' | 'measures' | 'investigatorTerms' | 'pads'>
  const lists = { cssrsAt, measures, investigatorTerms, pads } as Lists // the boxes hold these codes alone
  const armNames = typed.armNames.split(',').flatMap(name => name.trim() || [])
  return {
    leadLabel,
    secondLabel,
    fieldsOn,
    armNames,
    independentContact,
    legalHold: typed.legalHold,
    treatmentGuess: typed.treatmentGuess,
    outcomeRating: typed.outcomeRating,
    ratingAfter: typed.ratingAfter.trim(),
    distressScale: typed.distressScale,
    relatedness: typed.relatedness,
    ...lists,
    ...mapped(numbersIn(typed), Number),
  }
}

const numbersIn = <V>(from: Readonly<Record<Numbered, V>>): Record<Numbered, V> =>
  Object.fromEntries(numbered.map(name => [name, from[name]])) as Record<Numbered, V> // every name is there

const mapped = <K extends string, A, B>(record: Record<K, A>, to: (value: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, to(value)])) as Record<K, B>
