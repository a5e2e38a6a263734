import type { z } from 'zod'
import { Refusal } from './refusal'

/** The input as the schema reads it, or an `invalid` refusal that names each field. */
export function parsed<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fields: Record<string, string> = {}
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'root'] ??= issue.message
  throw new Refusal('invalid', undefined, fields)
}
