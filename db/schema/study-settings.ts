import type { MeasureCode } from './vocabulary'

/** Protocol settings: every window, limit and label is a setting with a default, never a constant. */
export interface StudySettings {
  leadLabel: string
  secondLabel: string
  countersignHours: number
  signatureMinutes: number
  idleMinutes: number
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
  /** The ethics board's reference under which process notes are switched on; off where there is none. */
  processNotes?: string
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
  /** Hours after a concerning answer within which its risk is judged. */
  judgeHours?: number
}
