import { z } from 'zod'
import { day, line } from './input'

/** Who a contact is to the participant. */
export const relations = {
  self: 'The participant',
  partner: 'Partner',
  parent: 'Parent',
  child: 'Son or daughter',
  sibling: 'Brother or sister',
  friend: 'Friend',
  clinician: 'Their own clinician',
  other: 'Somebody else',
} as const

export const personPart = z.strictObject({
  familyName: line(120),
  givenName: line(120),
  birthDate: day,
})
export const preferredPart = z.strictObject({ name: line(120), pronouns: line(60).nullable() })
export const contactPart = z.strictObject({
  name: line(120),
  relation: z.enum(Object.keys(relations) as (keyof typeof relations)[]),
  phone: z
    .string()
    .regex(/^\+?[\d][\d ()./-]{4,28}$/, 'A telephone number: digits, with the country’s code if need be.'),
})

/** What the vault holds of a participant, one sealed row each. */
export type Identity =
  | ({ readonly part: 'person' } & Readonly<z.output<typeof personPart>>)
  | ({ readonly part: 'preferred' } & Readonly<z.output<typeof preferredPart>>)
  | ({ readonly part: 'contact' } & Readonly<z.output<typeof contactPart>>)
