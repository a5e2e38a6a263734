import type { Requirement } from './requirement'

/** ICH E6(R3) 4: how data is governed, and who oversees it. */
export const e6Governance: readonly Requirement[] = [
  {
    id: 'E6-4.2.2',
    source: 'ICH E6(R3) 4.2.2',
    asks: 'Accounts, roles, access and the steps of the work are logged, always, in a way that can be understood.',
    support:
      'Grants, sign-ins, readings, signatures and releases are events of the trail like every change; it can’t be switched off, and its times say their distance from UTC.',
    files: ['lib/audit/record.ts', 'lib/audit/record-view.ts', 'lib/trial/trail/read-trail.ts'],
    tests: {
      'tests/house/readings.spec.ts': ['every use-case that opens the words of a note leaves an event in its trail'],
      'tests/flows/sign-in-trail.spec.ts': [
        'an administrator sees when their people signed in and where that was refused, the newest first',
      ],
      'tests/flows/export-path.spec.ts': [
        'a package goes from request to download by two persons, and the trail tells each step',
      ],
    },
  },
  {
    id: 'E6-4.2.3',
    source: 'ICH E6(R3) 4.2.3',
    asks: 'Data and audit trails are reviewed, as planned and by risk.',
    support:
      'The trail is narrowed by person, participant, kind and day, and supervisors find what waits for them with the reason first.',
    files: ['lib/trial/trail/read-trail.ts', 'lib/review/review-queue.ts'],
    tests: {
      'tests/flows/audit-trail.spec.ts': ['a trail is filtered by person, participant and kind of action'],
      'tests/flows/review-queue.spec.ts': [
        'the queue is read page by page, each note once, what can’t wait first and then the oldest; the count is of all',
      ],
      'tests/flows/reviewed-by-others.spec.ts': [
        'the queue holds what this supervisor may review: nothing that they wrote in, signed or were to sign',
      ],
    },
    site: 'The plan of what is reviewed how often, and the record that the trail was: the software keeps none.',
  },
  {
    id: 'E6-4.2.4',
    source: 'ICH E6(R3) 4.2.4',
    asks: 'A correction says who made it, why and when.',
    support:
      'A signed note takes late entries, addenda and corrections, each with its reason and signature of its own.',
    files: ['lib/signing/add-appendix.ts', 'lib/signing/enter-in-error.ts'],
    tests: {
      'tests/flows/note-endings.spec.ts': [
        'a signed … note takes a late entry, an addendum and a correction, each signed beside it, and stays as it is',
        'a signed … note that should not be is entered in error: kept, with a signed statement, and its visit is free again',
      ],
    },
  },
  {
    id: 'E6-4.2.5',
    source: 'ICH E6(R3) 4.2.5',
    asks: 'Data that goes from one system to another arrives whole.',
    support: 'A package lists each file with its rows and hash, and the same cut gives the same bytes.',
    files: ['lib/export/manifest.ts', 'lib/export/close-package.ts'],
    tests: {
      'tests/flows/export-content.spec.ts': [
        'the package describes itself: each file’s hash and rows, each column, and every answer that was left out',
        'the same cut gives the same bytes; another recipient other codes for everybody, and the same answers',
      ],
    },
    site: 'Comparing what arrived with that list.',
  },
  {
    id: 'E6-4.3',
    source: 'ICH E6(R3) 4.3.3 to 4.3.8',
    asks: 'The system is secure, backed up, set up for the trial, and managed through failures.',
    support:
      'A server that is not safe to write to does not start and says what to mend; settings of protocol and site are changed by an administrator, with before and after in the trail.',
    files: ['lib/ops/boot.ts', 'lib/ops/postgres-checks.ts', 'lib/trial/study/set-study-settings.ts'],
    tests: {
      'tests/rules/postgres-checks.spec.ts': [
        'what an administrator changes is seen: an open wall, a missing migration, an owner’s rights, a setting',
      ],
      'tests/flows/trial-settings.spec.ts': [
        'what the protocol switches on is asked in notes from then on, and the change stands in the trail with what was before',
      ],
      'tests/faults/database-away.postgres.spec.ts': [
        'a database that goes away is told by health with 503; when it is back, requests and background jobs go on',
      ],
    },
    site: 'Approving the settings before the first participant, paper for when the server is away, and a help desk.',
  },
  {
    id: 'E6-delegation',
    source: 'ICH E6(R3) 2.3, delegation',
    asks: 'It is recorded to whom the investigator delegated what, and for how long.',
    support:
      'Tasks are delegated by an investigator of the site from a first to a last day, and signing asks for them.',
    files: ['lib/trial/people/grant-delegation.ts', 'lib/trial/people/end-delegation.ts', 'lib/signing/entitled.ts'],
    tests: {
      'tests/flows/trial-standing.spec.ts': [
        'tasks are delegated by an investigator of that site, to somebody of that study',
        'a delegated task counts through the day it ends on, and both are in the trail',
      ],
    },
    site: 'That the person is qualified and trained for the task.',
  },
  {
    id: 'E6-blinding',
    source: 'ICH E6(R3) 4.1, blinding',
    asks: 'Whoever must not know the treatment is kept from learning it by the data.',
    support:
      'Independent raters open no note, treatment guesses stay locked until two persons who oversee every site open them, and words that may unblind are put before their author.',
    files: ['lib/trial/people/blinded-apart.ts', 'lib/signing/request-unblinding.ts', 'lib/notes/unblinding.ts'],
    tests: {
      'tests/flows/blinded-apart.spec.ts': [
        'nobody is a blinded rater and reads notes at one site at one time, whichever role came first',
      ],
      'tests/flows/roles-at-once.postgres.spec.ts': [
        'who is given the role of a blinded rater and one that reads notes at one moment gets one of them',
      ],
      'tests/flows/treatment-guesses.spec.ts': [
        'no byte, count or sign of a guess reaches a page, a queue, an alert, the study’s trail or a package before the act',
      ],
      'tests/flows/whole-unblinding.spec.ts': [
        'what opens the guesses of every site is asked for and confirmed by two who oversee every site; who oversees one is told who can',
      ],
      'tests/flows/note-unblinding.spec.ts': [
        'a note whose words may unblind is signed only with its author’s decision, recorded without the words',
      ],
    },
  },
  {
    id: 'E6-oversight',
    source: 'ICH E6(R3) 2.3, oversight by the investigator',
    asks: 'The investigator oversees the conduct of the trial and what is recorded of it.',
    support:
      'The investigator finds what is unsigned or overdue, departures from the schedule, undecided events and the clocks that run, is told of an event at once and again before its clock runs out, and signs adverse events.',
    files: [
      'lib/review/list-overdue.ts',
      'lib/trial/deviations/read-deviations.ts',
      'lib/events/tell-of-clocks.ts',
      'lib/signing/sign-event.ts',
    ],
    tests: {
      'tests/flows/overdue-review.spec.ts': [
        'the investigator finds what was not signed so many hours after its contact, with since when',
      ],
      'tests/flows/event-clocks.spec.ts': [
        'a clock with six hours left is told once to who supervises and oversees the site, and once when it ran out unreported',
      ],
      'tests/flows/trial-deviations.spec.ts': [
        'a visit that was missed drafts a deviation, once; a person completes it, and the words stay under lock',
      ],
      'tests/flows/signed-decisions.spec.ts': [
        'what is said to be none is read by participant and visit and signed once; one is overturned with a reason, and both decisions stay',
      ],
    },
    site: 'The medical judgement itself.',
  },
]
