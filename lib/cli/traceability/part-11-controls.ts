import type { Requirement } from './requirement'

/** 21 CFR 11.10(f) to (k), and 11.30: what the system lets happen, and what people must do around it. */
export const part11Controls: readonly Requirement[] = [
  {
    id: '11.10(f)',
    source: '21 CFR 11.10(f)',
    asks: 'Steps happen only in the order that is permitted.',
    support:
      'One table says which step may follow which in the life of a note, and the database knows the same and no other.',
    files: ['lib/notes/status.ts', 'db/migrations/0002_walls.sql'],
    tests: {
      'tests/rules/notes-status.spec.ts': ['the table names every state and every deed'],
      'tests/rules/access/arrows.spec.ts': [
        'the database knows the arrows of the state machine, and no others',
        'a version is never gone back to, nor skipped',
      ],
    },
  },
  {
    id: '11.10(g)',
    source: '21 CFR 11.10(g)',
    asks: 'Before somebody signs, reads or changes a record, it is checked that they may.',
    support:
      'Each act has its rule, asked of role, state, licence and delegated task on the day of the visit and on the day of signing; a refusal stands in the trail.',
    files: ['lib/access/may-notes.ts', 'lib/signing/entitled.ts', 'lib/credentials/record-refusal.ts'],
    tests: {
      'tests/rules/access/notes.spec.ts': ['both walls agree on …, for everybody and in every state of a note'],
      'tests/flows/note-entitlement.spec.ts': [
        'a task that was not delegated on the day of the visit, or is not today, blocks signing and names the day',
        'a licence that was over on the day of the visit blocks signing and names that day; the draft stays',
      ],
      'tests/flows/refused-requests.spec.ts': [
        'what is denied to somebody stands in their study’s trail: what they tried, and why not',
      ],
    },
  },
  {
    id: '11.10(h)',
    source: '21 CFR 11.10(h)',
    asks: 'Where it matters, it is checked from which device something comes.',
    support:
      'A session is of one browser and is asked for everything again at another address; a device that fell silent on a session day is named, and a wrong device clock is said and set right.',
    files: ['lib/credentials/session.ts', 'lib/session/live/silent-device.ts', 'lib/clock/device-clock.ts'],
    tests: {
      'tests/flows/reauthentication.spec.ts': [
        'another address, and a screen that was locked, ask for everything again',
      ],
      'tests/flows/session-devices.spec.ts': [
        'a device that fell silent with the log open is named to both authors, until it reports or the log is closed on it',
      ],
      'tests/flows/session-log.spec.ts': [
        'what is voided stays in the log; a clock that is off by more than a minute is set right',
      ],
    },
    site: 'Which devices are used, and how they are kept.',
  },
  {
    id: '11.10(i)',
    source: '21 CFR 11.10(i)',
    asks: 'Whoever develops, keeps or uses the system has the education, training and experience for it.',
    support: 'The software keeps licences and delegated tasks, and no record of anybody’s training.',
    files: [],
    tests: {},
    site: 'Training people before a task is delegated to them, and the records of it.',
  },
  {
    id: '11.10(j)',
    source: '21 CFR 11.10(j)',
    asks: 'Written policies hold people to account for what is done under their signature.',
    support:
      'The software shows under whose name and with which meaning somebody signs; it has no such policy to sign.',
    files: [],
    tests: {},
    site: 'The policy itself, and each person’s written agreement to it before they sign anything here.',
  },
  {
    id: '11.10(k)',
    source: '21 CFR 11.10(k)',
    asks: 'The documentation of the system is controlled: who has it, and how it changes over time.',
    support:
      'What is asked in a note is published under a version that never changes, and the documents and this table change with the code, in one history.',
    files: ['lib/notes/definition.ts', 'lib/measures/measures.ts', 'README.md'],
    tests: {
      'tests/house/frozen.spec.ts': ['nothing that was published is gone', 'no commit has taken a published line back'],
      'tests/house/readme.spec.ts': ['every file that the README links to is there'],
      'tests/flows/note-definition-kept.spec.ts': [
        'a draft that was begun before a new definition stays in its own, is signed in it, and only new notes are in the new one',
      ],
    },
    site: 'Its own procedures for using and operating the system, who holds them, and their versions.',
  },
  {
    id: '11.30',
    source: '21 CFR 11.30',
    asks: 'Where others run part of the system, records are also protected on their way: by encryption and signatures.',
    support:
      'Names of participants and contacts, and every sentence that anybody wrote, are encrypted in the database; names of staff, and codes that queries need, are not. Checkpoints are signed, and a real deployment that would send in the clear does not start.',
    files: ['lib/seal/envelope.ts', 'lib/audit/checkpoint.ts', 'lib/ops/configuration.ts'],
    tests: {
      'tests/rules/configuration.spec.ts': ['a real deployment is refused with …'],
      'tests/flows/note-kept.spec.ts': [
        'sealed words don’t open in another place: not as another note’s, nor as another answer of the same',
      ],
      'tests/flows/demo.spec.ts': [
        'a dump of the demo shows no name of a participant or contact and no sentence from a note',
      ],
    },
    site: 'The proxy with TLS in front of the server, and the agreements with whoever hosts it.',
  },
]
