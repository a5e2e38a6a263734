import type { HostileNotes } from './hostile-notes'
import type { hostileWords } from './hostile-words'
import type { Cast, TestParticipant, TestStudy } from './makers'

export interface Planted {
  readonly url: string
  readonly study: TestStudy
  readonly participant: TestParticipant
  readonly notes: HostileNotes
  readonly words: Awaited<ReturnType<typeof hostileWords>>
}

/** A page, and the buttons of it behind which more words stand. */
type Place = readonly [path: string, ...buttons: (string | RegExp)[]]

/** Who reads which pages on which hostile words stand. */
export const places = {
  therapist: ({ participant: { id }, notes, words }) => [
    ['/today'],
    [`/participants/${id}`],
    [`/participants/${id}/touch-agreement`],
    [`/participants/${id}/thread`],
    [`/participants/${id}/statements`],
    [`/participants/${id}/process-notes`],
    [`/participants/${id}/measures`],
    [`/participants/${id}/treatment-guess`],
    [`/participants/${id}/events/new`],
    [`/measures/${words.form}`],
    [`/notes/${notes.preparation.id}`],
    [`/notes/${notes.returned.id}`],
    [`/notes/${notes.returned.id}/write`],
    [`/notes/${notes.error.id}`],
    [`/notes/${notes.closed.id}`],
    ['/correspondence', 'Write a letter'],
    ['/audit'],
  ],
  cotherapist: ({ notes, words }) => [
    [`/notes/${notes.preparation.id}/trail`],
    [`/notes/${notes.session.id}`],
    [`/notes/${notes.session.id}?version=1`],
    [`/notes/${notes.session.id}/session`],
    [`/notes/${notes.session.id}/effects`],
    [`/notes/${notes.session.id}/closing`],
    [`/notes/${notes.day.id}/session`],
    [`/notes/${notes.day.id}/write`],
    [`/notes/${notes.draft.id}/write`],
    [`/notes/${notes.draft.id}/sign`],
    [`/notes/${notes.draft.id}/trail`],
    [`/events/${words.event}`],
    [`/events/${words.none}`],
    [`/events/${words.struck}`],
  ],
  supervisor: ({ participant, notes }) => [
    ['/review'],
    [`/review/${notes.session.id}`],
    ['/notes'],
    [`/participants/${participant.id}`],
    [`/notes/${notes.session.id}`],
  ],
  investigator: ({ participant, notes, words }) => [
    ['/events'],
    [`/events/${words.event}`, 'Assess it', 'Follow it up'],
    [`/events/decisions/${participant.id}/between-visits`],
    [`/events/decisions/${participant.id}/${participant.visits.MED1}`],
    ['/oversight', 'Delegate a task', /^Review it: /],
    [`/notes/${notes.draft.id}/close`],
    ['/unblinding'],
    ['/exports'],
    [`/exports/${words.kept}`],
    [`/exports/${words.waiting}`],
    [`/correspondence/${words.letter}`],
    [`/care-checks/${words.check}`],
  ],
  coordinator: ({ participant: { id }, words }) => [
    ['/today'],
    ['/participants'],
    [`/participants/${id}`, 'Add somebody to the care team', 'Show contacts'],
    [`/participants/${id}`, /^Show full name/],
    [`/participants/${id}`, 'Show the name'],
    [`/participants/${id}`, 'Show crisis plan'],
    [`/participants/${id}/touch-agreement`],
    [`/participants/${id}/care-check`],
    ['/ratings'],
    [`/ratings/${words.rating}`, 'Choose who rates'],
  ],
  dataManager: ({ words }) => [['/exports', 'Ask for a package'], [`/exports/${words.waiting}`], ['/dictionary']],
  monitor: ({ notes, participant }) => [[`/notes/${notes.session.id}`], [`/participants/${participant.id}`]],
  safetyOfficer: ({ words }) => [
    ['/events'],
    [`/events/${words.event}`],
    ['/care-checks'],
    [`/care-checks/${words.check}`],
    ['/correspondence'],
    [`/correspondence/${words.letter}`],
  ],
  rater: ({ words }) => [['/ratings'], [`/ratings/${words.rating}`]],
  administrator: ({ study }) => [
    ['/admin', 'Correct name or time zone', 'Medical back-up', 'Site settings'],
    [`/admin/people/${study.cotherapist.staffId}`, 'Correct name or e-mail'],
    ['/admin/invite'],
    ['/admin/protocol'],
    ['/admin/sign-ins'],
  ],
} as const satisfies Partial<Record<keyof Cast, (planted: Planted) => readonly Place[]>>
