import type { Requirement } from './requirement'

/** What the project asks of itself. */
export const ownRules: readonly Requirement[] = [
  {
    id: 'V-product',
    source: 'Vigil, no logic of the product',
    asks: 'No amount of a drug, and no calculation, schedule or decision about one, is held anywhere.',
    support:
      'Every definition, column, export and line of the application is searched for it by word stems with each run of the tests.',
    files: ['lib/notes/fields.ts', 'lib/notes/definition.ts', 'db/schema/notes.ts'],
    tests: {
      'tests/house/no-dosing.spec.ts': [
        'no table and no column of the database is about dosing',
        'no file of the application says anything about dosing',
      ],
    },
    site: 'The pharmacy’s own system.',
  },
  {
    id: 'V-deid',
    source: 'Vigil, de-identification',
    asks: 'No name, word, date or time of day leaves in a coded package.',
    support:
      'Every field says what becomes of it, which the compiler asks for; prose has no column, dates leave as study days, people under random codes.',
    files: ['lib/notes/fields.ts', 'lib/export/columns.ts', 'lib/export/codes-of.ts', 'lib/deid/scrub.ts'],
    tests: {
      'tests/flows/export-content.spec.ts': ['no name, word, date, time of day or id leaves with any file'],
      'tests/rules/notes-export.spec.ts': [
        'no words, no date, no time of day, no person and no item leave with a row of …',
      ],
      'tests/rules/deid-rules-in-words.spec.ts': [
        'a privacy officer is shown every rule once, with what it finds and what it leaves',
      ],
    },
    site: 'Judging whether a rare combination still tells who somebody is, before a package is released.',
  },
  {
    id: 'V-release',
    source: 'Vigil, release by two persons',
    asks: 'Nothing leaves unless somebody other than its requester has looked at it and let it go.',
    support:
      'Whoever asks for a package never releases it, nor does an investigator of one site what holds every site; a release is over the very bytes that were shown, and a consent taken back since stops it.',
    files: ['lib/export/decide-export.ts', 'lib/export/allow-download.ts', 'lib/access/may-exports.ts'],
    tests: {
      'tests/flows/export-path.spec.ts': [
        'nobody releases what they asked for, also with both roles; nor a package other than the one they were shown',
        'nobody downloads a package before it is released, nor one that was kept, nor another person’s',
      ],
      'tests/flows/whole-releases.spec.ts': [
        'an investigator of one site neither looks into nor releases nor keeps a package of every site, and is told who can',
      ],
      'tests/flows/export-consent.spec.ts': [
        'a consent taken back since stops the package: it is neither released nor handed out',
      ],
    },
  },
  {
    id: 'V-matrix',
    source: 'Vigil, matrix of access',
    asks: 'Who may do what is one table, and every way in stands on it.',
    support:
      'Every role, act and state is tried at both walls, and every page, action and route of the build has its row, or the tests fail.',
    files: ['lib/access/may-notes.ts', 'lib/access/may-trial.ts', 'lib/access/sight.ts'],
    tests: {
      'tests/house/matrix.spec.ts': [
        'every predicate of lib/access has its rows in the matrix, and every row a predicate',
      ],
      'tests/house/targets.spec.ts': ['every way in stands on rows of the matrix, or says why it needs none'],
      'tests/house/targets.built.spec.ts': [
        'every server action of the build has its row, and every row its action',
        'every method that a route of the build answers to has its row, and every row its method',
      ],
    },
  },
  {
    id: 'V-verify',
    source: 'Vigil, verification of the trail',
    asks: 'Anybody with the keys of verification can recompute the whole trail, and what could not be checked is never called intact.',
    support:
      'One command verifies it while the server runs and tells intact, tampered and undecided apart by its exit code.',
    files: ['lib/cli/audit-verify.ts', 'lib/audit/verify.ts'],
    tests: {
      'tests/flows/audit-verify.spec.ts': [
        'while others write, it is intact',
        'where nothing was ever recorded, nothing can be said',
        'with the keys of another installation nothing can be said',
      ],
      'tests/flows/audit-checkpoints.spec.ts': [
        'an older state put back is caught by the file, and no second history is signed',
      ],
    },
    site: 'Running it at intervals, and keeping the checkpoints where the server can’t reach them.',
  },
  {
    id: 'V-private',
    source: 'Vigil, process notes (45 CFR 164.501)',
    asks: 'A therapist’s own notes on a conversation are kept apart from the record, for their author alone.',
    support:
      'They are locked under a key of their own, and seen in no other view, count, trail of the study or package.',
    files: ['lib/notes/process/keep-process-note.ts', 'lib/notes/process/read-process-notes.ts'],
    tests: {
      'tests/flows/process-notes.spec.ts': [
        'they are their author’s alone: whether one exists is seen by nobody else, in no trail of the study and in no export',
      ],
    },
    site: 'Whether they are kept at all, with the reference of its ethics board.',
  },
  {
    id: 'V-emergency',
    source: 'Vigil, emergency access',
    asks: 'In an emergency a carer reads what they need, and is answerable for it.',
    support:
      'One record opens for an hour for a reason, is told of at once, and is reviewed afterwards by another person.',
    files: ['lib/review/emergency/open-emergency.ts', 'lib/review/emergency/review-emergency.ts'],
    tests: {
      'tests/flows/emergency.spec.ts': [
        'a record opens for an hour with reason and words: read, told of at once, and shut again by the clock',
        'what only some may read stays shut, and nothing can be written',
      ],
      'tests/flows/emergency-review.spec.ts': [
        'each opening waits for its own review, which is another person’s, comes once it is over, and is said once',
      ],
    },
  },
]
