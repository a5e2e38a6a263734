import type { identityEndReasons } from '@/db/schema/vocabulary'

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

/** What a contact is called for, where they were named for it. */
export const calledFor = {
  emergency: 'Emergency contact',
  support: 'Support person',
} as const

/** Why an entry was changed, added or ended. */
export const identityReasons = {
  entered_wrong: 'It was entered wrongly',
  has_changed: 'It has changed since',
  participant_asked: 'The participant asked for it',
  other: 'Another reason, in words',
} as const satisfies Readonly<Record<(typeof identityEndReasons)[number], string>>
export type IdentityReason = keyof typeof identityReasons
