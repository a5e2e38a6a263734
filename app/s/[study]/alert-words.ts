import { type Actor, holds } from '@/lib/access/actor'
import type { AlertRow } from '@/lib/messages/alert-repository'

type AlertKind = AlertRow['kind']

/** What waits on a page of its own too, or only tells how something went: said quietly. Everything else is somebody's safety, or an act that waits. */
const quiet: readonly AlertKind[] = [
  'note_waits_for_you',
  'note_sent_back',
  'note_returned',
  'note_countersigned',
  'countersignature_overdue',
  'export_built',
  'export_released',
  'export_refused',
  'role_granted',
  'colleague_granted',
]

/** One sentence an alert, without a word of the record; and the page it leads to. */
const words: Readonly<
  Record<
    AlertKind,
    readonly [
      sentence: string,
      page:
        | 'notes'
        | 'exports'
        | 'measures'
        | 'events'
        | 'care-checks'
        | 'correspondence'
        | 'unblinding'
        | 'oversight'
        | 'signers'
        | 'audit'
        | null,
    ]
  >
> = {
  note_waits_for_you: ['A session note waits for your signature.', 'notes'],
  note_sent_back: ['Your colleague sent a note back for a change.', 'notes'],
  note_returned: ['A reviewer sent a note back with comments.', 'notes'],
  note_countersigned: ['A note of yours was countersigned.', 'notes'],
  countersignature_overdue: ['The countersignature of a note is overdue.', 'notes'],
  signature_failures: ['Five attempts to prove who somebody is failed, and the session was ended.', null],
  enrols_again: [
    'An administrator let somebody of your study choose a new password and second factor; the audit page says whom. If you did not expect it, ask that person. Before they sign again somebody of your study (an investigator who is no administrator, else a supervisor) confirms that it is them: where you can, your oversight page asks you.',
    'audit',
  ],
  you_enrol_again: [
    'An administrator let your password and second factor be chosen anew. If you did not ask for it, tell your investigator. Before you sign again, somebody of your study (an investigator, else a supervisor) confirms that it is you.',
    null,
  ],
  signer_waits: [
    'Somebody of your study chose a new password by an administrator’s link, and signs nothing until you or a colleague has spoken with them and confirms that it is them.',
    'signers',
  ],
  role_granted: ['You were given another role: from its first day it stands under your name, above.', null],
  colleague_granted: [
    'Somebody was given a role in your study; the audit page says who, which and by whom. If you did not expect it, ask whoever gave it.',
    'audit',
  ],
  administrator_reads: [
    'By a role that was just given, somebody of your study is an administrator and may read what therapists write, or who participants are; the audit page says who. If you did not expect it, ask whoever gave the role.',
    'audit',
  ],
  account_corrected: [
    'An administrator corrected your name or e-mail address: it stands on your account page, and you sign in with the address there. If it is wrong, tell them.',
    null,
  ],
  signer_confirmed: [
    'Somebody of your study confirmed that it is you who chose a new password: you can sign. If nobody spoke with you, tell your investigator at once.',
    null,
  ],
  colleague_confirmed: [
    'A person of your study who chose a new password by an administrator’s link was confirmed by somebody of the study; the audit page says whom and by whom. If you know better, tell the administrator at once.',
    null,
  ],
  address_corrected: [
    'An administrator changed the e-mail address with which somebody of your study signs in; the audit page says whose. If you did not expect it, ask that person.',
    null,
  ],
  account_closed: [
    'The account of somebody of your study was closed at once by an administrator; your people page shows it. They hold a role in another study of this installation too.',
    null,
  ],
  export_built: ['An export is built and waits to be released.', 'exports'],
  export_failed: ['An export could not be built.', 'exports'],
  export_released: ['An export was released and can be downloaded.', 'exports'],
  export_refused: ['An export was not released.', 'exports'],
  risk_judged: ['A therapist judged the risk of a participant moderate or high.', 'notes'],
  safety_limit: ['A C-SSRS result reaches the limit of your site.', 'notes'],
  measure_limit: ['A C-SSRS result reaches the limit of your site.', 'measures'],
  unblinding_waits: ['An unblinding of treatment guesses waits for a second person.', 'unblinding'],
  event_entered: ['An adverse event was entered, and the clock for telling the sponsor runs.', 'events'],
  event_clock_short: [
    'The clock of an adverse event is nearly over, and nobody wrote down that the sponsor knows.',
    'events',
  ],
  event_clock_over: [
    'The clock of an adverse event ran out before anybody wrote down that the sponsor knows.',
    'events',
  ],
  event_serious: ['An adverse event was assessed as serious.', 'events'],
  letter_received: ['A letter to you waits.', 'correspondence'],
  care_check_raised: ['A participant raised something in a care check.', 'care-checks'],
  room_concern: ['Somebody in the room of a session is concerned about safety or a boundary.', 'notes'],
  night_concern: ['Something worried the attendant of the night after a session.', 'notes'],
  stop_signal: ['The stop signal was used in a session.', 'notes'],
  touch_outside: ['A touch is logged that was stopped, not wanted or outside the agreement.', 'notes'],
  day_event: ['A signer says something grave or important happened on a session day, or is not sure.', 'notes'],
  checkpoint_late: [
    'For a quarter of an hour the audit trail has not been anchored outside the database. Ask whoever runs the server to look at its checkpoint file.',
    null,
  ],
  password_guessing: [
    'Many sign-ins failed in a short time, as when somebody guesses passwords, or a passkey was refused that may be a copy. Nobody was kept out by it. Tell whoever runs the server.',
    null,
  ],
  many_records: [
    'Somebody opened the records of unusually many participants within an hour; the audit page says who. If you did not expect it, ask that person.',
    null,
  ],
  emergency_opened: ['Somebody opened a participant’s record in an emergency.', 'oversight'],
  concern_unjudged: ['A visit is over, and an answer about safety waits for a judgement.', 'measures'],
}

export interface ShownAlert {
  readonly id: string
  readonly sentence: string
  readonly href: string | null
  readonly quiet: boolean
  readonly at: string
}

interface ToldAlert {
  id: string
  kind: AlertKind
  studyId: string
  subjectId: string
  chain: string
  raisedAt: string
  /** Who voided the entry that it tells of; null where nobody did. */
  voidedBy: string | null
}

/** As this reader is told of it: whoever stands in for an investigator has no page of theirs. */
export const shownTo =
  (reader: Actor) =>
  (alert: ToldAlert): ShownAlert => {
    const shown = shownAlert(alert)
    const page = words[alert.kind][1]
    const investigates = holds(reader, ['investigator'], { studyId: alert.studyId })
    if (page === 'signers' && !investigates) return { ...shown, href: `/s/${alert.studyId}/review` }
    if (page !== 'oversight' || investigates) return shown
    return { ...shown, sentence: `${shown.sentence} ${standsIn}`, href: null }
  }

const standsIn = 'An investigator reviews it; where the site has none, an administrator appoints one.'

/** Pages of which a study has one. */
const ofStudy: Readonly<Record<string, string>> = {
  unblinding: 'unblinding',
  oversight: 'oversight',
  signers: 'oversight',
  audit: 'audit',
}

export function shownAlert(alert: ToldAlert): ShownAlert {
  const [told, page] = words[alert.kind]
  const sentence = alert.voidedBy ? `${told} The entry was voided by ${alert.voidedBy}.` : told
  const about = page === 'notes' ? alert.chain : alert.subjectId // what happens in a note stands in its own chain
  const place = page && (ofStudy[page] ?? `${page}/${about}`)
  const href = page && `/s/${alert.studyId}/${place}`
  return { id: alert.id, sentence, href, quiet: quiet.includes(alert.kind), at: alert.raisedAt }
}
