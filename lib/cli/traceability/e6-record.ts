import type { Requirement } from './requirement'

/** ICH E6(R3) 2.12.2, and what ALCOA+ asks of a source record. */
export const e6Record: readonly Requirement[] = [
  {
    id: 'E6-attributable',
    source: 'ICH E6(R3) 2.12.2, attributable',
    asks: 'It can be told who recorded or changed something.',
    support:
      'Each answer, tick, entry and signature carries the person who gave it, under an account that is theirs alone.',
    files: ['lib/notes/draft/save-answers.ts', 'lib/session/log/append-entries.ts'],
    tests: {
      'tests/flows/note-drafting.spec.ts': [
        'two people who tick two items at once never conflict, and each tick is its own person’s',
      ],
      'tests/flows/session-log.spec.ts': [
        'two who log at once get numbers without a gap, and the trail says who logged what',
      ],
    },
  },
  {
    id: 'E6-legible',
    source: 'ICH E6(R3) 2.12.2, legible',
    asks: 'It can be read and understood, for as long as it is kept.',
    support:
      'A note keeps the form it was begun in, each answer has its words, and the trail is told in plain sentences.',
    files: ['lib/notes/display.ts', 'lib/notes/definition.ts', 'lib/audit/sentences.ts'],
    tests: {
      'tests/rules/notes-display.spec.ts': ['every answer of … has words, and no code is left in them'],
      'tests/rules/audit-sentences.spec.ts': ['every action that is recorded somewhere has a sentence'],
    },
  },
  {
    id: 'E6-contemporaneous',
    source: 'ICH E6(R3) 2.12.2, contemporaneous',
    asks: 'It is recorded when it happens, and what is recorded later can be told from it.',
    support:
      'Drafts and the log are saved as they are written, at the time of the server beside that of the device; what comes after the signature stands beside it as late.',
    files: ['lib/notes/draft/save-answers.ts', 'lib/session/log/append-entries.ts', 'lib/signing/add-appendix.ts'],
    tests: {
      'tests/flows/session-log.spec.ts': [
        'the log is part of what is signed, and gives the note what it says; what comes later is kept beside it',
      ],
      'tests/pages/offline.spec.ts': [
        'what is typed without a network stays, is said not to be saved, and is saved when it is back',
      ],
    },
    site: 'Writing during the contact or soon after it.',
  },
  {
    id: 'E6-original',
    source: 'ICH E6(R3) 2.12.2, original',
    asks: 'The first record is kept, and a change does not hide it.',
    support:
      'Versions, changes and entries are only ever added; after a signature there are signed appendices, and no unlocking.',
    files: ['lib/signing/add-appendix.ts', 'lib/signing/send-back.ts', 'db/migrations/0002_walls.sql'],
    tests: {
      'tests/flows/note-kept.spec.ts': [
        'there is no unlock, and a version that was frozen stays frozen even where somebody forced one',
        'no row of … is ever changed, deleted or truncated, by whomever',
      ],
    },
    site: 'Saying before the study starts which records are the source.',
  },
  {
    id: 'E6-accurate',
    source: 'ICH E6(R3) 2.12.2, accurate',
    asks: 'It says what was observed, as it was said.',
    support:
      'Text is kept as typed and numbers as entered, a wrong answer is refused at its own field, and of two changes at once none overwrites the other.',
    files: ['lib/notes/path-schema.ts', 'lib/notes/draft/open-conflicts.ts'],
    tests: {
      'tests/flows/note-drafting.spec.ts': ['what was typed is there when one comes back, exactly as it was typed'],
      'tests/flows/note-conflicts.spec.ts': [
        'of two changes of one answer at once, one stands and the other is kept beside it',
      ],
    },
    site: 'That what is written is true.',
  },
  {
    id: 'E6-complete',
    source: 'ICH E6(R3) 2.12.2, complete',
    asks: 'Nothing is missing, and what was not done is said to be.',
    support:
      'A note is signed once every question it asks is answered, or openly not: not asked, not done, declined, not applicable.',
    files: ['lib/notes/completeness.ts', 'lib/signing/sign-note.ts'],
    tests: {
      'tests/flows/note-signing.spec.ts': [
        'an unfinished note is not signed, and the refusal names each open field',
        'every question may be answered openly as not done, and the note is signed so',
      ],
    },
  },
  {
    id: 'E6-consistent',
    source: 'ALCOA+, consistent',
    asks: 'Times and order agree with each other.',
    support:
      'All times come from one clock and never run backwards in a chain; on screen they carry the zone of the site.',
    files: ['lib/clock/clock-repository.ts', 'lib/clock/zone-clock.ts', 'db/migrations/0003_audit.sql'],
    tests: {
      'tests/rules/clock-zone.spec.ts': [
        'every zone’s clocks show what the platform says, to the second, before and after they are set',
      ],
      'tests/rules/session-timeline.spec.ts': [
        'entries stand by when they happened, those of one moment by their number',
      ],
    },
    site: 'That the server’s own clock is kept right.',
  },
  {
    id: 'E6-enduring',
    source: 'ALCOA+, enduring; ICH E6(R3) 2.12.12 to 2.12.14',
    asks: 'It lasts, and is not lost or destroyed too soon.',
    support:
      'What is said to be saved is committed before that is said, and survives a server that is killed at any moment; the embedded database, for evaluation alone, does not survive a power cut.',
    files: ['db/work.ts', 'lib/ops/postgres-checks.ts', 'lib/ops/backup.ts'],
    tests: {
      'tests/faults/kill.spec.ts': [
        'of two people’s changes none is lost or doubled while their server is killed, and the audit trail is intact',
      ],
      'tests/flows/note-kept.spec.ts': ['notes, answers, facts and comments are never deleted'],
    },
    site: 'How long it is kept, on which disks, and a plan for when the server is away.',
  },
  {
    id: 'E6-available',
    source: 'ALCOA+, available; ICH E6(R3) 2.12.12 to 2.12.14',
    asks: 'Monitors, auditors and inspectors can look at it directly when they ask, and nobody else.',
    support:
      'A study monitor is let in by the investigator for days that have an end: reads codes, times and signatures, and words one field at a time for a reason that is recorded.',
    files: ['lib/trial/people/grant-membership.ts', 'lib/review/show-prose.ts'],
    tests: {
      'tests/flows/trial-people.spec.ts': [
        'the investigator lets a study monitor in at their own site, for days that end',
      ],
      'tests/pages/monitor.spec.ts': [
        'a study monitor reads codes, times and signatures; words one field at a time, for a reason that is recorded',
      ],
    },
    site: 'Sitting with an inspector who is to read more than a study monitor may.',
  },
]
