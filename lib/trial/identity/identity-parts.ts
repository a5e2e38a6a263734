import { z } from 'zod'
import { day, line } from '@/lib/trial/input'
import { calledFor, type IdentityReason, identityReasons, relations } from './identity-labels'

export const personPart = z.strictObject({
  familyName: line(120),
  givenName: line(120),
  birthDate: day,
  postalCode: z
    .string()
    .trim()
    .regex(/^\d{5}(-\d{4})?$/, 'A ZIP code of the United States: 94110, or 94110-1234.')
    .nullish(),
})
export const bornLater = 'This lies after the day of enrolment.'

export const preferredPart = z.strictObject({ name: line(120), pronouns: line(60).nullable() })
export const contactPart = z.strictObject({
  name: line(120),
  relation: z.enum(Object.keys(relations) as (keyof typeof relations)[]),
  for: z.array(z.enum(Object.keys(calledFor) as (keyof typeof calledFor)[])).optional(),
  phone: z
    .string()
    .regex(/^\+?[\d][\d ()./-]{4,28}$/, 'A telephone number: digits, with the country’s code if need be.'),
})

/** What was agreed with the participant for a crisis, in words. */
export const crisisPlanPart = z.strictObject({ words: line(4000) })

/** What the vault holds of a participant, one sealed row each. */
export type Identity =
  | ({ readonly part: 'person' } & Readonly<z.output<typeof personPart>>)
  | ({ readonly part: 'preferred' } & Readonly<z.output<typeof preferredPart>>)
  | ({ readonly part: 'crisis_plan' } & Readonly<z.output<typeof crisisPlanPart>>)
  | ({ readonly part: 'contact' } & Readonly<z.output<typeof contactPart>>)

/** A version of an entry, as it was opened. */
export type KeptIdentity = Identity & { readonly id: string; readonly entryId: string }

/** One entry of a vault as it is to be. */
export const identityContent = z.discriminatedUnion('part', [
  personPart.extend({ part: z.literal('person') }),
  preferredPart.extend({ part: z.literal('preferred') }),
  crisisPlanPart.extend({ part: z.literal('crisis_plan') }),
  contactPart.extend({ part: z.literal('contact') }),
])

/** How many contacts a vault keeps of one participant. */
export const mostContacts = 6

/** What every change of the vault says with it. */
export const whyChanged = {
  reason: z.enum(Object.keys(identityReasons) as IdentityReason[], 'Choose a reason.'),
  words: line(500).optional(),
}
