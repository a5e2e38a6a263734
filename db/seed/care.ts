import type { CareAnswers } from '@/lib/care/care-answers'
import type { ParticipantCode } from './participants'

export interface DemoCheck {
  readonly of: ParticipantCode
  readonly visit: string
  /** Days from the first start: the day after the session. */
  readonly day: number
  /** Null where they would rather not answer. */
  readonly says: Partial<CareAnswers> | null
  /** What the investigator says was done about it, some days later. */
  readonly done?: { readonly days: number; readonly words: string }
}

const well = { treatment: 'nothing', touch: 'as_wanted' } as const

/** What the office was told when it rang the day after each session; the one of yesterday waits to be asked. */
export const careChecks: readonly DemoCheck[] = [
  { of: 'WK-101', visit: 'MED1', day: -92, says: well },
  { of: 'WK-101', visit: 'MED2', day: -64, says: well },
  { of: 'WK-101', visit: 'MED3', day: -36, says: null },
  { of: 'WK-102', visit: 'MED1', day: -34, says: { treatment: 'nothing', touch: 'none' } },
  { of: 'WK-102', visit: 'MED2', day: -6, says: { treatment: 'nothing', touch: 'none' } },
  { of: 'WK-106', visit: 'MED1', day: -25, says: well },
  {
    ...{ of: 'WK-107', visit: 'MED1', day: -51 },
    says: {
      treatment: 'nothing',
      touch: 'mixed',
      touchWords:
        'The hug at the end came before I had made up my mind. Nobody meant harm, and I did not say no. The hand in the afternoon was right.',
    },
    done: {
      days: 2,
      words:
        'Telephoned her. She wants no talk with anybody about it and will tell the two herself that she wants no hugs; she knows whom to ring. To be asked again after the next session.',
    },
  },
  { of: 'WK-107', visit: 'MED2', day: -23, says: well },
  { of: 'CS-201', visit: 'MED1', day: -11, says: { treatment: 'nothing', touch: 'none' } },
  { of: 'CS-202', visit: 'MED1', day: -1, says: { treatment: 'another_person', touch: 'as_wanted' } },
]
