/** Stored vocabularies: `text` with a CHECK made from these arrays, so a value can be added without a new type. */
export const databaseKinds = ['demo', 'real'] as const
/** Age at enrolment leaves the vault in these bands alone; all above 89 are one (45 CFR 164.514(b)(2)(i)(C)). */
export const ageBands = ['under_18', '18_24', '25_34', '35_44', '45_54', '55_64', '65_74', '75_89', '90_over'] as const
export const staffRoles = [
  'therapist',
  'cotherapist',
  'session_staff',
  'supervisor',
  'investigator',
  'coordinator',
  'data_manager',
  'monitor',
  'rater',
  'safety_officer',
  'administrator',
] as const
export const teamRoles = ['therapist', 'cotherapist', 'session_staff'] as const
export const staffStates = ['invited', 'active', 'suspended', 'left'] as const
export const delegatedTasks = [
  'write_and_sign',
  'countersign',
  'session_staff',
  'identity',
  'export',
  'text_review',
  'assess_events',
] as const
export const noteKinds = ['preparation', 'session', 'integration', 'contact_call', 'overnight', 'baseline'] as const
export type NoteKind = (typeof noteKinds)[number]
export const noteStates = [
  'draft',
  'ready',
  'signed',
  'countersigned',
  'returned',
  'entered_in_error',
  'discarded',
] as const
/** What happens in a session, as it is logged (DOMAIN 1.6). What is observed of the participant and lasts is an effect. */
export const effectKinds = [
  'crying',
  'trembling',
  'dissociation',
  'panic',
  'nausea',
  'jaw_tension',
  'feeling_hot',
  'feeling_cold',
  'headache',
  'dizziness',
  'palpitations',
  'restlessness',
  'other_effect',
] as const
export const entryKinds = [
  'clock_zero',
  'first_effects',
  'strongest',
  'settling',
  'inner',
  'outer',
  'silence',
  'talking',
  'laughing',
  'movement',
  'rest',
  ...effectKinds,
  'check_in',
  'reassurance',
  'grounding',
  'breath',
  'music',
  'eyeshades',
  'lights',
  'blanket',
  'water_food',
  'bathroom',
  'touch',
  'vitals',
  'distress',
  'staff',
  'interpreter',
  'visitor',
  'recording',
  'medical_check',
  'stop_signal',
  'consent_narrowed',
  'concern',
  'handover',
  'free_note',
  'closing_talk',
  'discharge_check',
  'left_site',
  'ended',
  'described',
  'confirmed',
  'worded',
  'void',
] as const
export type EntryKind = (typeof entryKinds)[number]
export type EffectKind = (typeof effectKinds)[number]
export const changeStates = ['applied', 'conflict'] as const
export const appendixKinds = [
  'own_words',
  'late_entry',
  'addendum',
  'correction',
  'entered_in_error',
  'signature_unavailable',
  'attestation',
] as const
export const meanings = ['authored', 'co-authored', 'reviewed', 'approved', 'responsible investigator'] as const
export const visitStates = ['planned', 'missed', 'cancelled'] as const
export const moveReasons = ['participant_asked', 'participant_unwell', 'staff_away', 'site_closed', 'other'] as const
export const cancelReasons = ['participant_withdrew', 'not_needed', 'planned_in_error', 'other'] as const
export const identityParts = ['person', 'preferred', 'contact', 'crisis_plan'] as const
export const identityEndReasons = ['entered_wrong', 'has_changed', 'participant_asked', 'other'] as const
export const statementStates = ['open', 'completed', 'declined', 'entered_in_error'] as const
/** Who typed the participant's own words. */
export const statementWays = ['participant', 'written_down'] as const
export const touchValues = ['no', 'ask', 'welcome'] as const
export const touchSeats = ['lead', 'second'] as const
export const touchWays = ['narrowed', 'widened'] as const
export const yesNo = ['yes', 'no'] as const
export const unblindingStates = ['requested', 'confirmed', 'refused', 'withdrawn', 'expired'] as const
export const unblindingReasons = ['data_locked', 'safety', 'authority', 'ethics_board', 'other'] as const
/** What a package is for, beside the trial's own analysis. */
export const exportPurposes = ['other_research'] as const
/** Answered by the participant alone on a locked screen, or asked by somebody who was not in the session. */
export const careWays = ['alone', 'asked'] as const
export const careEntryKinds = ['read', 'closed'] as const
export const keyPurposes = ['record', 'identity', 'study', 'system', 'process', 'guess', 'care', 'letter'] as const
export const sessionStates = ['active', 'locked', 'ended'] as const
export const measureCodes = ['phq9', 'gad7', 'pcl5', 'cssrs', 'meq30', 'ebi', 'ceq', 'wai_sr'] as const
/** Who wrote the answers of a measure down. */
export const measureWays = ['participant', 'transcribed'] as const
export const measureStates = ['open', 'completed', 'declined', 'not_done', 'entered_in_error'] as const
/** Why a measure that was due was not asked. */
export const notDoneReasons = ['no_time', 'participant_unwell', 'form_failed', 'forgotten', 'not_applicable'] as const
/** An answer that asks for a judgement of risk: for the first time or otherwise than before, or as it was the last time. */
export const concerns = ['raised', 'as_before'] as const
export const exportStates = ['requested', 'building', 'built', 'released', 'refused', 'failed'] as const
export const exportProfiles = ['coded'] as const
export const releaseDecisions = ['released', 'refused'] as const
export const alertKinds = [
  'note_waits_for_you',
  'note_sent_back',
  'note_returned',
  'note_countersigned',
  'countersignature_overdue',
  'signature_failures',
  'enrols_again',
  'you_enrol_again',
  'signer_waits',
  'signer_confirmed',
  'colleague_confirmed',
  'role_granted',
  'colleague_granted',
  'administrator_reads',
  'account_corrected',
  'address_corrected',
  'account_closed',
  'export_built',
  'export_failed',
  'export_released',
  'export_refused',
  'risk_judged',
  'safety_limit',
  'measure_limit',
  'concern_unjudged',
  'event_entered',
  'event_clock_short',
  'event_clock_over',
  'event_serious',
  'unblinding_waits',
  'letter_received',
  'care_check_raised',
  'room_concern',
  'night_concern',
  'stop_signal',
  'touch_outside',
  'day_event',
  'checkpoint_late',
  'password_guessing',
  'many_records',
  'emergency_opened',
] as const

export type UnblindingState = (typeof unblindingStates)[number]
export type UnblindingReason = (typeof unblindingReasons)[number]
export type ExportPurpose = (typeof exportPurposes)[number]
export type MeasureCode = (typeof measureCodes)[number]
export type StaffRole = (typeof staffRoles)[number]
export type TeamRole = (typeof teamRoles)[number]
export type NoteState = (typeof noteStates)[number]
export type Meaning = (typeof meanings)[number]
export type AppendixKind = (typeof appendixKinds)[number]
export type DelegatedTask = (typeof delegatedTasks)[number]
export type AlertKind = (typeof alertKinds)[number]
