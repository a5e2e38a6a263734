import type { Requirement } from './requirement'

/** 21 CFR 11.10(a) to (e): the records themselves. */
export const part11Records: readonly Requirement[] = [
  {
    id: '11.10(a)',
    source: '21 CFR 11.10(a)',
    asks: 'Systems are validated, and a record that was altered or is invalid can be told.',
    support:
      'Every event of the audit trail and every row it covers is recomputed and held against signed checkpoints, and what differs is named.',
    files: ['lib/audit/verify.ts', 'lib/audit/checkpoint.ts', 'lib/cli/audit-verify.ts'],
    tests: {
      'tests/flows/audit-tampering.spec.ts': ['untouched, it is intact, and everything was looked at'],
      'tests/flows/audit-checkpoints.spec.ts': ['a checkpoint in the database altered, …: caught and named'],
      'tests/house/covered.spec.ts': [
        'every table says how it stands in the audit trail, and none that is gone still does',
      ],
    },
    site: 'Validation for the trial: installing, trying out and accepting this version in its own setting, with the records of it.',
  },
  {
    id: '11.10(b)',
    source: '21 CFR 11.10(b)',
    asks: 'Accurate and complete copies can be made for inspection, for people to read and for programs.',
    support:
      'A note prints with its version, the hash of its content and its signatures, and a package leaves with a list of its files and their hashes.',
    files: ['app/_ui/page/paper.tsx', 'app/_ui/note/signature-block.tsx', 'lib/export/manifest.ts'],
    tests: {
      'tests/pages/paper.spec.ts': ['a note on paper says on each sheet whose it is, which version, and who signed it'],
      'tests/flows/export-content.spec.ts': [
        'the package describes itself: each file’s hash and rows, each column, and every answer that was left out',
      ],
    },
    site: 'Certifying a copy as such and handing it over: a participant’s record and its trail are printed page by page, there is no one file of all of it.',
  },
  {
    id: '11.10(c)',
    source: '21 CFR 11.10(c)',
    asks: 'Records are protected, and can be had again, for as long as they must be kept.',
    support:
      'What was signed, logged or written in the trail is changed and deleted by no role, and an encrypted backup is verified before it is restored.',
    files: ['db/migrations/0002_walls.sql', 'lib/ops/backup.ts', 'lib/ops/restore.ts'],
    tests: {
      'tests/rules/walls.spec.ts': ['what is kept for ever is changed and deleted by no role of ours'],
      'tests/flows/backup.spec.ts': [
        'a backup taken while somebody writes is restored and intact',
        'every row comes back as it was, guarded as before',
      ],
    },
    site: 'How long records are kept, where backups and keys lie, and trying a restore from time to time.',
  },
  {
    id: '11.10(d)',
    source: '21 CFR 11.10(d)',
    asks: 'Only people who are authorised have access.',
    support:
      'What somebody sees is asked twice, in the application and by row-level security in the database, from the roles they hold at that moment.',
    files: ['lib/access/sight.ts', 'lib/auth/session.ts', 'db/migrations/0002_walls.sql'],
    tests: {
      'tests/rules/access/sight.spec.ts': [
        'lib without the wall and the wall without lib show the same rows of … to everybody',
      ],
      'tests/rules/walls.spec.ts': [
        'row-level security is enabled and forced on every table but the two about the database itself',
      ],
      'tests/flows/sessions.spec.ts': ['what is taken away is gone at the next request: a role, then the account'],
    },
    site: 'Deciding who is given which role, and looking over who still needs it.',
  },
  {
    id: '11.10(e)',
    source: '21 CFR 11.10(e)',
    asks: 'An audit trail made by the computer says who did what and when, hides nothing that stood before, and is kept as long as the record.',
    support:
      'Each change commits only with its event, in a chain of hashes at the time of the database, and what an answer was before stays to be read.',
    files: ['lib/audit/record.ts', 'lib/audit/chain.ts', 'lib/review/read-history.ts', 'db/migrations/0003_audit.sql'],
    tests: {
      'tests/rules/walls.spec.ts': ['no change of evidence is committed without its event, nor is evidence deleted'],
      'tests/flows/note-drafting.spec.ts': [
        'every save has its event, with the place, the revision and a commitment to what was written, and no word of it',
        'an answer is cleared by nothing, and its history keeps what it was',
      ],
      'tests/flows/audit-trail.spec.ts': ['a note’s own trail tells its life in sentences, the newest first'],
    },
  },
]
