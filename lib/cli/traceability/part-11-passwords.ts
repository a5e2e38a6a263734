import type { Requirement } from './requirement'

/** 21 CFR 11.300: identification codes and passwords. */
export const part11Passwords: readonly Requirement[] = [
  {
    id: '11.300(a)',
    source: '21 CFR 11.300(a)',
    asks: 'No two people have the same combination of name and password.',
    support: 'An address is one account’s alone, whichever study it came to first.',
    files: ['lib/trial/people/new-invitation.ts', 'db/schema/trial.ts'],
    tests: {
      'tests/flows/trial-people.spec.ts': [
        'an address that has an account is refused, also where the inviting administrator can’t see it',
      ],
    },
  },
  {
    id: '11.300(b)',
    source: '21 CFR 11.300(b)',
    asks: 'Names and passwords are looked over from time to time, recalled or revised.',
    support:
      'A password must be long and not easily guessed, and a role can have an end; passwords are not made to expire (NIST SP 800-63B-4).',
    files: [
      'lib/credentials/password-rules.ts',
      'lib/credentials/change-password.ts',
      'lib/trial/people/people-of-study.ts',
    ],
    tests: {
      'tests/rules/password.spec.ts': ['twelve characters are enough beside a second factor, fifteen without one'],
      'tests/flows/trial-people.spec.ts': [
        'a role counts from its start to its end and never while suspended',
        'who may do what is read by administrators and investigators alone',
      ],
    },
    site: 'Going over the list of people and their roles at intervals of its own.',
  },
  {
    id: '11.300(c)',
    source: '21 CFR 11.300(c)',
    asks: 'What was lost or stolen is closed at once, and replaced under control.',
    support:
      'An administrator closes an account or a role at its next request, and lets a person enrol anew by a link that opens nothing old.',
    files: [
      'lib/trial/people/suspend-staff.ts',
      'lib/trial/people/let-enrol-again.ts',
      'lib/credentials/end-sessions.ts',
    ],
    tests: {
      'tests/flows/enrol-again.spec.ts': [
        'who lost phone and codes chooses both anew by a link, and nothing old opens anything',
      ],
      'tests/flows/sessions.spec.ts': [
        'a suspended account’s sessions are over for good: opening it again brings none of them back',
      ],
      'tests/flows/trial-people.spec.ts': ['a suspended account is closed until it is resumed'],
    },
    site: 'That people know whom to tell, at any hour, when something was lost.',
  },
  {
    id: '11.300(d)',
    source: '21 CFR 11.300(d)',
    asks: 'Attempts at unauthorised use are found, and told at once.',
    support:
      'Failed attempts are slowed and stand in the trail; failed signatures end the session and tell investigator and administrator, as passwords tried at many accounts tell the administrators.',
    files: ['lib/credentials/throttle.ts', 'lib/credentials/tell-of-guessing.ts', 'lib/credentials/reauthenticate.ts'],
    tests: {
      'tests/flows/reauthentication.spec.ts': [
        'five failed signatures end the session, tell investigator and administrator, and stand in the trail',
      ],
      'tests/flows/alarms.spec.ts': [
        'one password tried at many accounts is told to the administrators once, and slips of people who then got in are not counted',
        'attempts that are turned away are counted without the database, and written as one line, however many come',
      ],
    },
    site: 'Whom the administrator tells in turn, and what is done.',
  },
  {
    id: '11.300(e)',
    source: '21 CFR 11.300(e)',
    asks: 'Devices that hold a secret are tested when they are given out, and from time to time.',
    support:
      'A second factor counts only once a code of it was right, when it is enrolled and when it is replaced; a passkey whose count goes back is refused and told of.',
    files: ['lib/credentials/enrolment.ts', 'lib/credentials/replace-factor.ts', 'lib/credentials/totp.ts'],
    tests: {
      'tests/flows/account.spec.ts': [
        'a second factor is replaced by a code of the new one, and until then the old one holds',
      ],
      'tests/flows/passkey-sign-in.spec.ts': [
        'a count that goes back is refused, told to the administrators, and in the trail with whose it is',
      ],
      'tests/flows/invitation.spec.ts': [
        'a new person chooses a password, enrols a second factor, and signs in with both',
      ],
    },
    site: 'Looking at the devices themselves from time to time.',
  },
]
