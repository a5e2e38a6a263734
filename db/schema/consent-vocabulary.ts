/** What a participant consents to, each for itself. */
export const consentPurposes = [
  'taking_part',
  'recording',
  'verbatim_quotes',
  'reviewed_prose',
  'future_sharing',
  'contact_after',
] as const
export const consentDecisions = ['given', 'declined', 'withdrawn'] as const
/** A no that a signed note holds, which changes no consent until a person has settled it; and that the consent stands all the same. */
export const consentDoubts = ['said_no', 'stands'] as const
/** How the participant said it. */
export const consentSources = ['signed_form', 'electronic', 'in_person', 'telephone', 'in_writing'] as const
/** In a ledger it may also rest on a note alone. */
export const consentEntrySources = [...consentSources, 'signed_note'] as const

export type ConsentPurpose = (typeof consentPurposes)[number]
export type ConsentDecision = (typeof consentDecisions)[number]
export type ConsentDoubt = (typeof consentDoubts)[number]
export type ConsentEntrySource = (typeof consentEntrySources)[number]
