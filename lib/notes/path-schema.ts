import { z } from 'zod'
import { isAgreement } from './agreement'
import type { GroupField, NoteDefinition, PartedField, PathValue, StaffField } from './fields'
import {
  agreementSchema,
  codeSchema,
  memberSchema,
  scoreSchema,
  staffSchemas,
  tickSchema,
  wholeSchema,
} from './path-value'
import { type Place, parsePath } from './paths'

const nothingElse = 'That does not belong here.'

/** What may be stored at a path (null clears any), or null where the definition has no such path. */
export function pathSchema(definition: NoteDefinition, path: string): z.ZodType<PathValue> | null {
  const place = parsePath(definition, path)
  if (!place) return null
  return z.unknown().transform((value, context): PathValue => {
    const result = schemaAt(place, value).safeParse(value)
    if (result.success) return result.data
    context.addIssue({ code: 'custom', message: result.error.issues[0]?.message ?? nothingElse })
    return z.NEVER
  })
}

function schemaAt(place: Place, value: unknown): z.ZodType<PathValue> {
  if (value === null) return z.null()
  switch (place.kind) {
    case 'whole':
      return wholeSchema(place.field, value)
    case 'part':
      return partSchema(place.field, place.part)
    case 'item':
      return z.literal(true, nothingElse)
    case 'member':
      if (place.part !== undefined) return z.literal(true, nothingElse)
      return memberOrStaff(place.field, place.member)
  }
}

function partSchema(field: PartedField, part: string): z.ZodType<PathValue> {
  switch (field.kind) {
    case 'multi':
      return z.literal(true, nothingElse)
    case 'checks':
      return isAgreement(part) ? agreementSchema : tickSchema
    case 'matrix':
      return codeSchema(field.values)
    case 'measure':
      return scoreSchema(field.parts[part])
  }
}

function memberOrStaff(field: StaffField | GroupField, name: string): z.ZodType<PathValue> {
  if (field.kind === 'staff') return staffSchemas(field)[name] ?? z.never()
  const member = field.members[name]
  return member ? memberSchema(member) : z.never()
}
