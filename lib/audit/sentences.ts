import { accountSentences } from './account-sentences'
import { alarmSentences } from './alarm-sentences'
import { courseSentences } from './course-sentences'
import { emergencySentences } from './emergency-sentences'
import { helpSentences } from './help-sentences'
import { ratingSentences } from './rating-sentences'
import { roleIn } from './role-labels'
import { sessionSentences } from './session-sentences'
import { settingWords } from './setting-words'
import { count, inWords, sizeOf, type Told, type Words } from './told'

const version = ({ version }: Told) => (version === null ? '' : ` (version ${version})`)
const meaning = ({ body }: Told) => (body.meaning ? ` (“${body.meaning}”)` : '')
const unsettledIn = ({ body }: Told) =>
  body.unsettled ? `, with ${count(sizeOf(body.unsettled), 'answer', 'answers')} between which nobody had chosen` : ''
/** `phq9@1` as people say it. */
const measureIn = ({ body }: Told) =>
  String(body.measure ?? 'a measure')
    .replace(/@\d+$/, '')
    .replace('_', '-')
    .toUpperCase()
const until = (value: unknown) => (typeof value === 'string' ? ` until ${value.slice(0, 10)}` : '')
const inNameOf = ({ body, person }: Told) =>
  body.inNameOf ? ` by the command line, in the name of ${person(body.inNameOf)}` : ''
const moved = ({ body }: Told) => (body.to ? ` from ${body.from} to ${body.to}${departs(body)}` : '')
const departs = ({ inWindow, inOrder }: Told['body']) => {
  if (inWindow && inOrder !== false) return ''
  const ways = [!inWindow && 'outside its window', inOrder === false && 'against the order of the protocol']
  return `, ${ways.filter(Boolean).join(' and ')}, giving a reason`
}
const settingsIn = ({ body }: Told) =>
  (Array.isArray(body.changed) ? body.changed.map(key => settingWords[key] ?? String(key)).join(', ') : '') ||
  'as they were'
const whose = ({ body, person }: Told) => `${person(body.staff)}`

const beforeAfter = ({ body }: Told) => {
  const [before, after] = [body.before, body.after] as Record<string, string>[]
  return Object.keys(after ?? {})
    .map(field => `${correctable[field] ?? inWords(field)} from “${before?.[field]}” to “${after?.[field]}”`)
    .join(', ')
}
const correctable: Readonly<Record<string, string>> = { email: 'e-mail address', timeZone: 'time zone' }

/** What is said after the name of whoever did it, for each action there is. */
const sentences: Readonly<Record<string, Words>> = {
  'note.started': told => `started ${told.about}`,
  ...sessionSentences,
  'note.saved': told => `saved ${count(sizeOf(told.body.changes), 'answer', 'answers')} in ${told.about}`,
  'note.viewed': told => `read ${told.about}${version(told)}`,
  'note.prose_shown': told =>
    'entry' in told.body
      ? `read the words of one entry of the log in ${told.about}, giving a reason`
      : `read the words of “${inWords(told.body.field)}” in ${told.about}, giving a reason`,
  'note.frozen': told => `closed ${told.about} to changes${version(told)}`,
  'note.signed': told => `signed ${told.about}${version(told)}${meaning(told)}`,
  'note.co_signed': told => `signed ${told.about}${version(told)}${meaning(told)}`,
  'note.sent_back': told => `sent ${told.about} back for a change, giving a reason`,
  'note.returned': told => `sent ${told.about} back with ${count(sizeOf(told.body.fields), 'comment', 'comments')}`,
  'note.countersigned': told => `countersigned ${told.about}${version(told)}${meaning(told)}`,
  'note.countersignature_overdue': told =>
    `found the countersignature of ${told.about}${version(told)} overdue, and told ${count(told.body.told, 'person', 'persons')}`,
  'note.entered_in_error': told => `marked ${told.about} as entered in error, with a signed statement`,
  'note.discarded': told => `discarded ${told.about}, which was empty`,
  'note.closed_without_signature': told =>
    `closed ${told.about} without a signature that can’t be had (${inWords(told.body.missing)})${unsettledIn(told)}`,
  'note.comment_added': told => `commented on “${inWords(told.body.field)}” in ${told.about}`,
  'note.comment_resolved': told => `settled the comment on “${inWords(told.body.field)}” in ${told.about}`,
  'note.conflict_resolved': told => `chose between two answers in ${told.about}`,
  'appendix.signed': told => `signed a ${inWords(told.body.kind)} to ${told.about}`,
  ...courseSentences,
  ...ratingSentences,
  ...helpSentences,
  ...alarmSentences,
  ...emergencySentences,
  'identity.revealed': told => `looked up the ${partOf(told)} of ${told.about}`,
  'identity.history_revealed': told => `looked up what the ${partOf(told)} of ${told.about} said before`,
  'identity.changed': told =>
    `${identityChanges[String(told.body.how)] ?? 'changed'} the ${partOf(told)} of ${told.about}, giving a reason`,
  'identity.searched': told => `searched for a participant by ${inWords(told.body.by)}: ${told.body.found} found`,
  'measure.asked': told => `handed the screen over for ${measureIn(told)} with ${told.about}`,
  'measure.answered': told =>
    `kept ${count(told.body.answered, 'answer', 'answers')} to ${measureIn(told)} of ${told.about}`,
  'measure.completed': told => `completed ${measureIn(told)} of ${told.about}`,
  'measure.declined': told => `closed ${measureIn(told)} of ${told.about} as declined`,
  'measure.not_done': told =>
    `wrote down that ${measureIn(told)} of ${told.about} was not done at ${told.body.visit} (${inWords(told.body.reason)})`,
  'measure.concern_read': told => `read what ${measureIn(told)} of ${told.about} asks to be judged`,
  'measure.concern_reviewed': told =>
    `looked at an answer to ${measureIn(told)} of ${told.about} that is as it was before`,
  'measure.concern_unjudged': told =>
    `told the supervisors that an answer of ${told.about} waits for a judgement of risk`,
  'measure.entered_in_error': told => `marked ${measureIn(told)} of ${told.about} as entered in error, giving a reason`,
  'measure.viewed': told => `read ${measureIn(told)} of ${told.about}`,
  'measures.viewed': told => `opened the measures of ${told.about}`,
  'care_team.assigned': told => `put ${whose(told)} on the care team of ${told.about} as ${roleIn(told.body.role)}`,
  'care_team.ended': told => `took ${whose(told)} off the care team of ${told.about}`,
  'study.settings_changed': told =>
    `changed the protocol settings (${settingsIn(told)}${told.body.site ? `, at ${told.body.site}` : ''})`,
  'visit.added': told =>
    `wrote down ${told.body.visit ?? 'a contact'}, a contact outside the schedule, of ${told.about}`,
  'visit.planned': told => `planned a visit of ${told.about}`,
  'visit.moved': told => `moved ${told.body.visit ?? 'a visit'} of ${told.about}${moved(told)}`,
  'visit.cancelled': told => `cancelled ${told.body.visit ?? 'a visit'} of ${told.about}, giving a reason`,
  'visit.restored': told => `took the cancellation of ${told.body.visit ?? 'a visit'} of ${told.about} back`,
  'visits.followed': told =>
    `moved ${count(sizeOf(told.body.moved), 'visit', 'visits')} of ${told.about} with ${told.body.with}, which was held on ${told.body.heldOn}`,
  'visits.returned': told =>
    `put ${count(sizeOf(told.body.moved), 'visit', 'visits')} of ${told.about} back on the days before the note of ${told.body.with} moved them`,
  'visits.planned': told => `planned the visits of ${told.about}`,
  'membership.granted': told =>
    `made ${whose(told)}${told.body.known ? ', who had an account already,' : ''} ${roleIn(told.body.role)}${until(told.body.endsAt)}${inNameOf(told)}`,
  'membership.ended': told =>
    `ended the role of ${whose(told)} as ${roleIn(told.body.role)}${told.body.reason ? ` (${inWords(told.body.reason)})` : ''}`,
  'membership.suspended': told =>
    `suspended ${whose(told)} as ${roleIn(told.body.role)}${told.body.reason ? ` (${inWords(told.body.reason)})` : ''}`,
  'membership.resumed': told => `lifted the suspension of ${whose(told)} as ${roleIn(told.body.role)}`,
  'delegation.granted': told => `delegated “${inWords(told.body.task)}” to ${whose(told)}${until(told.body.endsOn)}`,
  'delegation.ended': told =>
    `ended the delegation of “${inWords(told.body.task)}” to ${whose(told)} on ${told.body.endsOn}`,
  'licence.added': told => `entered a licence of ${whose(told)}${until(told.body.endsOn)}`,
  'licence.ended': told => `ended a licence of ${whose(told)} on ${told.body.endsOn} (${inWords(told.body.reason)})`,
  'licence.struck': told => `struck a licence of ${whose(told)}, which was entered wrongly`,
  'staff.invited': told => `invited ${told.about}${inNameOf(told)}`,
  'staff.invited_again': told => `invited ${told.about} again`,
  'staff.enrols_again': told =>
    `let ${told.about} enrol again, and ended ${told.body.sessionsEnded ?? 'their'} sessions`,
  'invitation.accepted': () => 'accepted the invitation and chose a password',
  'invitation.withdrawn': told =>
    `withdrew the link of ${told.about} before it was used (${inWords(told.body.reason)})`,
  'signer.confirmed': told => `said, having spoken with ${told.about}, that it is them who chose a new password`,
  'staff.corrected': told => `corrected ${told.about}: ${beforeAfter(told)}`,
  'site.corrected': told => `corrected the site ${told.body.code}: ${beforeAfter(told)}`,
  'staff.activated': told => `activated the account of ${told.about}`,
  'staff.suspended': told =>
    `suspended the account of ${told.about}${told.body.sessionsEnded ? `, and ended ${count(told.body.sessionsEnded, 'session', 'sessions')}` : ''}`,
  'staff.resumed': told => `opened the account of ${told.about} again`,
  ...accountSentences,
  'process_note.written': () => 'wrote a process note of their own',
  'process_note.deleted': () => 'deleted a process note of their own',
  'treatment_guess.locked': () => 'gave a treatment guess, which is locked',
  'unblinding.requested': told => `asked that the treatment guesses be unblinded (${inWords(told.body.reason)})`,
  'unblinding.confirmed': () => 'confirmed the unblinding: the treatment guesses are open',
  'unblinding.refused': () => 'refused to unblind the treatment guesses',
  'unblinding.withdrawn': () => 'withdrew the request to unblind the treatment guesses',
  'unblinding.expired': () => 'let the request to unblind the treatment guesses lapse, as nobody confirmed it in time',
  'guesses.viewed': () => 'read the treatment guesses',
  'session.locked': () => 'locked the screen',
  'session.unlocked': () => 'unlocked the screen',
  'session.ended': () => 'ended a session',
  'request.refused': told => `asked for something that was refused: ${inWords(told.body.deed)}`,
  'deed.refused': told => `asked for something that was refused: ${inWords(told.body.deed)}`,
  'export.requested': told => `asked for an export (${inWords(told.body.profile)})`,
  'export.building': () => 'had an export’s building begin',
  'export.coded': () => 'had new random codes made for an export',
  'export.built': () => 'had an export built',
  'export.failed': told => `had an export stopped (${inWords(told.body.failure)})`,
  'export.released': () => 'released an export',
  'export.refused': told => `refused to release an export${told.body.words ? ', giving a reason' : ''}`,
  'export.downloaded': told => `downloaded an export${told.body.by ? ' on the command line' : ''}`,
  'alert.seen': told => `saw the alert “${inWords(told.body.kind)}”`,
  'study.founded': () => 'founded the study',
  'site.added': told => `added the site ${told.body.code}`,
  'keys.rewrapped': told => `wrapped ${told.body.count} keys under a renewed master key`,
  'backup.taken': () => 'took a backup',
  'restore.verified': () => 'put a backup back and verified it',
  'audit.verified': told => `verified the audit trail: ${inWords(told.body.verdict)}`,
}

const identityParts: Readonly<Record<string, string>> = {
  person: 'name and birth date',
  preferred: 'preferred name',
  contact: 'contacts',
  crisis_plan: 'crisis plan',
}

const partOf = ({ body }: Told) => identityParts[String(body.part)] ?? 'identity'
const identityChanges: Readonly<Record<string, string>> = { added: 'added to', ended: 'ended one of' }

/** One plain sentence for an event. An action that has none yet is still told, by its own words. */
export function sentenceOf(action: string, told: Told): string {
  const words = sentences[action]
  return `${told.who} ${words ? words(told) : `did “${inWords(action.replace('.', ': '))}” on ${told.about}`}.`
}

/** Every action that has a sentence, for a filter to offer. */
export const actions: readonly string[] = Object.keys(sentences)
