import type { AlertRow } from '@/lib/messages/alert-repository'

type AlertKind = AlertRow['kind']

/** One sentence an alert, without a word of the record; and the page it leads to. */
const words: Readonly<
  Record<
    AlertKind,
    readonly [sentence: string, page: 'notes' | 'exports' | 'measures' | 'events' | 'care-checks' | 'unblinding' | null]
  >
> = {
  note_waits_for_you: ['A session note waits for your signature.', 'notes'],
  note_sent_back: ['Your colleague sent a note back for a change.', 'notes'],
  note_returned: ['A reviewer sent a note back with comments.', 'notes'],
  note_countersigned: ['A note of yours was countersigned.', 'notes'],
  signature_failures: ['Five attempts to sign failed, and the session was ended.', null],
  export_built: ['An export is built and waits to be released.', 'exports'],
  export_failed: ['An export could not be built.', 'exports'],
  export_released: ['An export was released and can be downloaded.', 'exports'],
  export_refused: ['An export was not released.', 'exports'],
  risk_judged: ['A therapist judged the risk of a participant moderate or high.', 'notes'],
  safety_limit: ['A C-SSRS result reaches the limit of your site.', 'notes'],
  measure_limit: ['A C-SSRS result reaches the limit of your site.', 'measures'],
  unblinding_waits: ['An unblinding of treatment guesses waits for a second person.', 'unblinding'],
  event_serious: ['An adverse event was assessed as serious.', 'events'],
  care_check_raised: ['A participant raised something in a care check.', 'care-checks'],
  concern_unjudged: ['A visit is over, and an answer about safety waits for a judgement.', 'measures'],
}

export interface ShownAlert {
  readonly id: string
  readonly sentence: string
  readonly href: string | null
  readonly at: string
}

export function shownAlert(alert: {
  id: string
  kind: AlertKind
  studyId: string
  subjectId: string
  raisedAt: string
}): ShownAlert {
  const [sentence, page] = words[alert.kind]
  const place = page === 'unblinding' ? page : `${page}/${alert.subjectId}` // a study is unblinded on one page
  return { id: alert.id, sentence, href: page && `/s/${alert.studyId}/${place}`, at: alert.raisedAt }
}
