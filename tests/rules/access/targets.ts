/** What stands behind a way in: deeds of the matrix, or a sentence that says why it needs none. */
export interface Target {
  readonly deeds: readonly string[]
  readonly why: string | null
  /** What a person without a session gets. */
  readonly nobody: 'turned away' | 'answered'
}

const on = (...deeds: string[]): Target => ({ deeds, why: null, nobody: 'turned away' })
/** For whoever is signed in: their own, or what is in their sight. */
const own = (why: string): Target => ({ deeds: [], why, nobody: 'turned away' })
const anybodys = (why: string): Target => ({ deeds: [], why, nobody: 'answered' })

const note = 'app/s/[study]/notes/[note]/actions.ts#'
const measures = 'app/s/[study]/measures/actions.ts#'
const participants = 'app/s/[study]/participants/actions.ts#'
const administration = 'app/admin/[study]/actions.ts#'

/** Server actions, as `file#export`. */
export const actions: Readonly<Record<string, Target>> = {
  'app/account/actions.ts#endSessionAction': own('a session of one’s own'),
  'app/account/actions.ts#endOtherSessionsAction': own('sessions of one’s own'),
  'app/account/actions.ts#changePasswordAction': own('one’s own password'),
  'app/account/actions.ts#beginFactorAction': own('one’s own second factor'),
  'app/account/actions.ts#confirmFactorAction': own('one’s own second factor'),
  'app/account/actions.ts#renewRecoveryCodesAction': own('one’s own recovery codes'),
  'app/invitation/[token]/actions.ts#acceptInvitationAction': anybodys('whoever holds the link'),
  'app/s/[study]/alert-actions.ts#seeAlertAction': own('an alert to oneself'),
  'app/s/[study]/today/actions.ts#startNoteAction': on('start'),
  'app/s/[study]/today/actions.ts#startContactAction': on('start'),
  'app/handed/actions.ts#fillFormAction': on('fillMeasure'),
  'app/handed/actions.ts#declineFormAction': on('fillMeasure'),
  [`${measures}handOverAction`]: on('askMeasure'),
  [`${measures}enterFormAction`]: on('askMeasure'),
  [`${measures}seeConcernAction`]: on('seeConcern'),
  [`${measures}reviewConcernAction`]: on('reviewConcern'),
  [`${measures}declineFormAction`]: on('fillMeasure'),
  [`${measures}strikeFormAction`]: on('strikeMeasure'),
  [`${note}signNoteAction`]: on('sign'),
  [`${note}sendBackAction`]: on('sendBack'),
  [`${note}addAppendixAction`]: on('append'),
  [`${note}enterInErrorAction`]: on('enterInError'),
  [`${note}closeWithoutSignatureAction`]: on('closeWithoutSignature'),
  [`${note}discardNoteAction`]: on('discard'),
  [`${note}returnNoteAction`]: on('review'),
  [`${note}countersignNoteAction`]: on('review'),
  [`${note}resolveCommentAction`]: on('resolveComment'),
  [`${note}showProseAction`]: on('askForProse'),
  [`${participants}addParticipantAction`]: on('addParticipant'),
  [`${participants}setParticipantDatesAction`]: on('changeParticipant'),
  [`${participants}planVisitsAction`]: on('planVisits'),
  [`${participants}changeIdentityAction`]: on('changeIdentity'),
  [`${participants}addContactAction`]: on('changeIdentity'),
  [`${participants}endContactAction`]: on('changeIdentity'),
  [`${participants}revealEarlierIdentityAction`]: on('revealIdentity'),
  [`${participants}moveVisitAction`]: on('changeVisit'),
  [`${participants}cancelVisitAction`]: on('changeVisit'),
  [`${participants}restoreVisitAction`]: on('changeVisit'),
  [`${participants}assignCareTeamAction`]: on('assignCareTeam'),
  [`${participants}endCareTeamAction`]: on('assignCareTeam'),
  [`${participants}findParticipantsAction`]: on('searchIdentity'),
  [`${participants}revealIdentityAction`]: on('revealIdentity'),
  'app/s/[study]/oversight/actions.ts#grantDelegationAction': on('grantDelegation'),
  'app/s/[study]/oversight/actions.ts#endDelegationAction': on('endDelegation'),
  'app/s/[study]/oversight/actions.ts#grantMonitorAction': on('grantMembership'),
  'app/s/[study]/oversight/actions.ts#endMonitorAction': on('endMembership'),
  [`${administration}setStudySettingsAction`]: on('setStudySettings'),
  [`${administration}addSiteAction`]: on('addSite'),
  [`${administration}inviteStaffAction`]: on('inviteStaff'),
  [`${administration}renewInvitationAction`]: on('inviteStaff'),
  [`${administration}suspendStaffAction`]: on('suspendStaff'),
  [`${administration}resumeStaffAction`]: on('suspendStaff'),
  [`${administration}letEnrolAgainAction`]: on('letEnrolAgain'),
  [`${administration}addLicenceAction`]: on('addLicence'),
  [`${administration}grantMembershipAction`]: on('grantMembership'),
  [`${administration}endMembershipAction`]: on('endMembership'),
  [`${administration}suspendMembershipAction`]: on('endMembership'),
  [`${administration}resumeMembershipAction`]: on('endMembership'),
  'app/s/[study]/exports/actions.ts#requestExportAction': on('request'),
  'app/s/[study]/exports/actions.ts#cancelExportAction': on('cancel'),
  'app/s/[study]/exports/actions.ts#releaseExportAction': on('decide'),
  'app/s/[study]/exports/actions.ts#refuseExportAction': on('decide'),
}

/** Route handlers, as method and path. */
export const routes: Readonly<Record<string, Target>> = {
  'GET /api/alerts': own('alerts to oneself'),
  'GET /api/auth/[...nextauth]': anybodys('the way in'),
  'POST /api/auth/[...nextauth]': anybodys('the way in'),
  'GET /api/exports/[export]': on('download'),
  'GET /api/health': anybodys('whether the server is ready'),
  'GET /api/notes/[note]/answers': on('write'),
  'PATCH /api/notes/[note]/answers': on('write'),
  'POST /api/session/input': own('a session of one’s own'),
  'POST /api/session/lock': anybodys('where there is no session there is nothing to lock'),
  'POST /api/session/sign-out': anybodys('where there is no session there is nothing to end'),
  'POST /api/session/unlock': own('a locked session of one’s own'),
}

/** Pages, by path. */
export const pages: Readonly<Record<string, Target>> = {
  '/': own('leads to one’s own first page'),
  '/account': own('one’s own sessions and factors'),
  '/account/password': own('one’s own password'),
  '/account/recovery-codes': own('one’s own recovery codes'),
  '/account/second-factor': own('one’s own second factor'),
  '/admin': own('the studies in which one is administrator'),
  '/admin/[study]': on('inviteStaff', 'readPeople'),
  '/admin/[study]/invite': on('inviteStaff'),
  '/admin/[study]/people/[person]': on('inviteStaff', 'readPeople'),
  '/admin/[study]/protocol': on('setStudySettings'),
  '/admin/[study]/sign-ins': on('readSignIns'),
  '/handed': own('the questionnaires that this session was handed over with'),
  '/invitation/[token]': anybodys('whoever holds the link'),
  '/locked': own('a locked session of one’s own'),
  '/s/[study]/audit': own('events in sight'),
  '/s/[study]/dictionary': own('the definitions, which hold nothing of anybody'),
  '/s/[study]/exports': own('exports in sight'),
  '/s/[study]/exports/[export]': on('look'),
  '/s/[study]/measures/[form]': on('seeConcern', 'reviewConcern', 'strikeMeasure'),
  '/s/[study]/notes': own('notes in sight'),
  '/s/[study]/notes/[note]': on('readProse', 'readComments'),
  '/s/[study]/notes/[note]/sign': on('sign', 'readProse'),
  '/s/[study]/notes/[note]/trail': on('readProse'),
  '/s/[study]/notes/[note]/write': on('write', 'readProse'),
  '/s/[study]/oversight': on('grantDelegation', 'readPeople'),
  '/s/[study]/participants': own('participants in sight'),
  '/s/[study]/participants/[participant]': on('seeNotes', 'seeNoteStates'),
  '/s/[study]/participants/[participant]/measures': on('seeNotes', 'askMeasure'),
  '/s/[study]/participants/[participant]/measures/[measure]': on('askMeasure'),
  '/s/[study]/participants/[participant]/thread': on('readProse'),
  '/s/[study]/participants/[participant]/touch-agreement': on('readProse'),
  '/s/[study]/participants/new': on('addParticipant'),
  '/s/[study]/review': own('signed notes of one’s own sites'),
  '/s/[study]/review/[note]': on('review', 'readProse'),
  '/s/[study]/today': own('one’s own visits and notes, or those of one’s own sites'),
  '/sign-in': anybodys('the way in'),
}
