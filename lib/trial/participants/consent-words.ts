import type {
  consentDecisions,
  consentDoubts,
  consentEntrySources,
  consentPurposes,
  consentSources,
} from '@/db/schema/consent-vocabulary'

type Labels<V extends readonly string[]> = Readonly<Record<V[number], string>>

export const purposeLabels = {
  taking_part: 'Taking part',
  recording: 'Recording of sessions',
  verbatim_quotes: 'Being quoted in notes',
  reviewed_prose: 'Reviewed text leaving the site',
  future_sharing: 'Sharing with other research',
  contact_after: 'Contact after the study',
} as const satisfies Labels<typeof consentPurposes>

export const decisionLabels = {
  given: 'Given',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
} as const satisfies Labels<typeof consentDecisions>

/** What is written down in the ledger, also of a no that only a signed note holds. */
export const entryLabels = {
  ...decisionLabels,
  said_no: 'Said no in a signed note',
  stands: 'Stands all the same',
} as const satisfies Labels<typeof consentDecisions> & Labels<typeof consentDoubts>

export const sourceLabels = {
  signed_form: 'Signed on paper',
  electronic: 'Signed electronically',
  in_person: 'Said in person',
  telephone: 'Said by telephone',
  in_writing: 'In a letter or message',
} as const satisfies Labels<typeof consentSources>

/** How it is known, also where it rests on a note alone. */
export const entrySourceLabels = {
  ...sourceLabels,
  signed_note: 'From a signed note',
} as const satisfies Labels<typeof consentEntrySources>

/** What stops from the day on which a consent is taken back; everything else stays as it is. */
export const stopsWithout = {
  taking_part:
    'Nothing new is collected from the day after. What was begun can be finished, and what there is is kept.',
  recording:
    'No session is recorded from then on. A note or log that says one was keeps saying so, and a deviation is drafted.',
  verbatim_quotes: 'None of their words are quoted in a note from then on.',
  reviewed_prose: 'No text of theirs leaves the site from then on.',
  future_sharing:
    'They are left out of every package for other research from then on. What has left already can’t be called back.',
  contact_after: 'Nobody contacts them once the study is over: their contacts are shown for safety alone.',
} as const satisfies Labels<typeof consentPurposes>

/** Beside a consent, while nobody has said what a no in a signed note means for it. */
export const unsettledWords = (on: string): string =>
  `A signed note says that they did not want to be recorded (${on}). The consent is not taken back by that; until somebody says what they meant, nothing is recorded.`

/** What whoever is about to record, or to write that it was, is told at that place. */
export const withoutRecordingWords = (since: string): string =>
  `The participant said no to being recorded (${since}): nothing is recorded. If something was all the same, say so; of what was recorded on a later day a deviation is drafted.`
