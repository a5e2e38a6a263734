import { z } from 'zod'
import { isCalendarDate, isWallClock } from '@/lib/clock/calendar'
import { unstorable } from '@/lib/outcome/text'
import type { Options } from './field-bases'
import {
  type Field,
  flagValues,
  type Gap,
  gapCodes,
  type MeasurePart,
  type MemberField,
  type PathValue,
  type PlainField,
  type StaffField,
} from './fields'

const reasonLength = 500
const wholeNumber = /^(0|-?[1-9]\d*)$/

/** What stands at the bare path of a field: its plain answer, or one word for all of it (a gap, "none of these"). */
export function wholeSchema(field: Field, value: unknown): z.ZodType<PathValue> {
  if (speaksOf(value, 'gap')) return field.absolute ? z.never(`“${field.label}” can’t be left open.`) : gapSchema
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
      return plainSchema(field)
    case 'multi':
    case 'group':
      return field.none ? noneSchema : inParts
    case 'checks':
    case 'matrix':
    case 'measure':
    case 'staff':
    case 'computed':
      return inParts
  }
}

/** One plain answer, exactly as it was entered. */
export function plainSchema(field: PlainField): z.ZodType<string> {
  switch (field.kind) {
    case 'text':
    case 'prose':
      return wordsSchema(field.maxLength)
    case 'date':
      return dateSchema
    case 'datetime':
      return wallClockSchema
    case 'scale':
    case 'number':
      return numberSchema(field.min, field.max)
    case 'choice':
      return codeSchema(field.options)
  }
}

/** One member of an item at its own path; any of several stands at paths of its own. */
export function memberSchema(member: MemberField): z.ZodType<PathValue> {
  switch (member.kind) {
    case 'text':
    case 'prose':
    case 'date':
    case 'datetime':
    case 'scale':
    case 'number':
    case 'choice':
      return plainSchema(member)
    case 'person':
      return personSchema
    case 'multi':
      return inParts
  }
}

/** One result of a measure: a whole number in its range, or a yes or no. */
export function scoreSchema(part: MeasurePart | undefined): z.ZodType<PathValue> {
  if (!part) return z.never()
  return 'flag' in part ? codeSchema(flagValues) : numberSchema(part.min, part.max)
}

export const staffSchemas = (field: StaffField): Readonly<Record<string, z.ZodType<string>>> => ({
  person: personSchema,
  role: codeSchema(field.roles),
  in: wallClockSchema,
  out: wallClockSchema,
})

/** One of the codes, by its own name only. */
export function codeSchema(options: Options): z.ZodType<string> {
  const message = 'That is not one of the answers here.'
  return z.string(message).refine(code => Object.hasOwn(options, code), message)
}

const personSchema = z.uuid('Choose a person of this study.')
const wallClockSchema: z.ZodType<string> = calendarSchema(
  isWallClock,
  'Enter a day that exists and a time with its offset, such as 2026-03-12T09:30+01:00.',
)

/** A yes or a no at one check; the no may get its reason a moment later. */
export const tickSchema: z.ZodType<PathValue> = z.strictObject(
  { done: z.boolean('Answer yes or no.'), reason: wordsSchema(reasonLength).optional() },
  'Answer yes or no.',
)

const dateSchema = calendarSchema(isCalendarDate, 'Enter a day that exists, such as 2026-03-12.')
const gapSchema: z.ZodType<Gap> = z.strictObject({
  gap: z.enum(
    Object.keys(gapCodes) as (keyof typeof gapCodes)[],
    'Say: not asked, not done, declined or not applicable.',
  ),
  reason: wordsSchema(reasonLength).optional(),
})
/** The other therapist's own answer to a tick, or openly none. */
export const agreementSchema: z.ZodType<PathValue> = z.union(
  [tickSchema, gapSchema],
  'Agree, object, or say: not done.',
)
const noneSchema: z.ZodType<PathValue> = z.strictObject({ none: z.literal(true) }, 'This is answered in its parts.')
const inParts = z.never('This is answered in its parts.')

function wordsSchema(maxLength: number) {
  return z.string('Words are expected here.').superRefine((text, context) => {
    const problem = unstorable(text) ?? tooLong(text, maxLength)
    if (problem) context.addIssue({ code: 'custom', message: problem })
  })
}

function tooLong(text: string, maxLength: number): string | null {
  const over = text.length - maxLength
  if (over <= 0) return null
  return `That is ${over} ${over === 1 ? 'character' : 'characters'} over the ${maxLength} that fit here. Shorten it a little.`
}

function calendarSchema(exists: (text: string) => boolean, message: string): z.ZodType<string> {
  return z.string(message).refine(exists, message)
}

function numberSchema(min: number, max: number): z.ZodType<string> {
  const message = `Enter a whole number from ${min} to ${max}.`
  return z.string(message).refine(text => wholeNumber.test(text) && Number(text) >= min && Number(text) <= max, message)
}

const speaksOf = (value: unknown, key: string): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
