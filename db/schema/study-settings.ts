import type { PermittedMeasure } from './permitted-measures'
import type { EffectKind, EntryKind, MeasureCode } from './vocabulary'

type VitalSign = 'systolic' | 'diastolic' | 'pulse' | 'temperature' | 'oxygen' | 'respiration'

/** Protocol settings: every window, limit and label is a setting with a default, never a constant. */
export interface StudySettings {
  leadLabel: string
  secondLabel: string
  countersignHours: number
  /** A note that is not signed so many hours after its contact is overdue. */
  signHours?: number
  signatureMinutes: number
  idleMinutes: number
  /** Of so many participants in an hour somebody opens the records before an investigator is told. */
  readingsPerHour?: number
  /** The switches of note definitions that this study has turned on. */
  fieldsOn?: readonly string[]
  /** The kinds of contact that ask for the C-SSRS. */
  cssrsAt?: readonly string[]
  /** A first word written later than so many hours after the contact is a late entry. */
  lateHours?: number
  /** The measures that this study uses; all of them where nothing is set. */
  measures?: readonly string[]
  /** What the study calls its arms: words that may unblind. */
  armNames?: readonly string[]
  /** Somebody outside the team, and how participants reach them. */
  independentContact?: string
  /** C-SSRS ideation from which the site is told at once. */
  cssrsLimit?: number
  /** Where the total of the PCL-5 has its cut. */
  pcl5Cut?: number
  /** The same for the whole study, from before its sites said it for themselves: holds at a site that has said nothing. */
  processNotes?: string
  /** By site: the ethics board's reference under which process notes are switched on there, its own C-SSRS limit, its own pads, how long a session is attended there at least, the references of its permissions to use a measure’s items. */
  siteSettings?: Readonly<
    Record<
      string,
      {
        readonly processNotes: string
        readonly cssrsLimit: number | null
        readonly pads?: readonly EntryKind[]
        readonly attendanceMinutes?: number | null
        readonly permissions?: Readonly<Partial<Record<PermittedMeasure, string>>>
      }
    >
  >
  /** Whether participants and therapists are asked which arm they think it was. */
  treatmentGuess?: boolean
  /** Hours within which a second person confirms an unblinding. */
  unblindHours?: number
  /** Nothing that its author could delete may be deleted. */
  legalHold?: boolean
  /** Hours within which the sponsor is told of a serious adverse event. */
  seriousHours?: number
  /** Days before a session from which on the touch agreement is not widened any more. */
  touchWidenDays?: number
  /** The kinds of touch that preparation asks about; the usual five where nothing is set. */
  touchKinds?: readonly { readonly code: string; readonly label: string; readonly retired?: boolean }[]
  /** The visits of the course; the usual course where nothing is set. */
  schedule?: readonly {
    readonly code: string
    readonly kind: 'preparation' | 'session' | 'integration' | 'contact_call'
    readonly after: string
    readonly on: number
    readonly from: number
    readonly to: number
    /** The measures due at it. */
    readonly measures?: readonly Exclude<MeasureCode, 'cssrs'>[]
  }[]
  /** Days after a session by which the care check was offered. */
  careDays?: number
  /** Whether an independent rater sees each participant. */
  outcomeRating?: boolean
  /** The session that the rating counts from; the last one where nothing is set. */
  ratingAfter?: string
  /** Days after that session on which it is due, and how many earlier and later it may be held. */
  ratingDays?: number
  ratingEarly?: number
  ratingLate?: number
  /** Hours after a concerning answer within which its risk is judged. */
  judgeHours?: number
  /** Minutes with fewer than two therapists in the room of a session from which on a deviation is drafted. */
  staffGapMinutes?: number
  /** Minutes that a session is attended at least, where the site sets none of its own; 0 where nothing is set. */
  attendanceMinutes?: number
  /** Effects of a session that are always the investigator’s to judge. */
  investigatorTerms?: readonly EffectKind[]
  /** How distress is rated in sessions and their logs; from 0 to 10 where nothing is set. */
  distressScale?: '0-10' | '0-100'
  /** Whether an adverse event is related by degrees, or yes or no; by degrees where nothing is set. */
  relatedness?: 'graded' | 'yes_no'
  /** Minutes from one reading of vital signs to the next; 0 where the protocol sets none. */
  vitalsMinutes?: number
  /** The limits of vital signs as they were set, each until the next: the study's, or one site's own (null: the study's again). */
  vitalLimits?: readonly {
    readonly since: string
    readonly siteId?: string
    readonly limits: Readonly<Partial<Record<VitalSign, { readonly low?: number; readonly high?: number }>>> | null
  }[]
  /** The pads within reach in a session; the usual twelve where nothing is set. */
  pads?: readonly EntryKind[]
  /** By site: whom to call for medical help during a session. */
  backUp?: Readonly<Record<string, readonly { readonly name: string; readonly phone: string }[]>>
}
