import type { Requirement } from './requirement'

/** 21 CFR 11.50 to 11.200: signatures. */
export const part11Signatures: readonly Requirement[] = [
  {
    id: '11.50',
    source: '21 CFR 11.50(a), (b)',
    asks: 'A signed record shows the printed name of the signer, the date and time, and what the signature means, on screen and on paper.',
    support:
      'One block shows name, credentials, time with its distance from UTC, and meaning under a note wherever it is read or printed.',
    files: ['app/_ui/note/signature-block.tsx', 'app/_ui/page/paper.tsx', 'app/_ui/note/meaning-words.ts'],
    tests: {
      'tests/pages/paper.spec.ts': [
        'a note on paper says on each sheet whose it is, which version, and who signed it',
        'a draft on paper says that nobody has signed it',
      ],
      'tests/flows/event-signature.spec.ts': [
        'the investigator signs an event as it stands: name, time and meaning, bound to all that was said of it',
      ],
    },
  },
  {
    id: '11.70',
    source: '21 CFR 11.70',
    asks: 'A signature is bound to its record, so that it can’t be cut out, copied or moved to another.',
    support:
      'A signature is hashed over the content hash of the version that was shown, its signer, meaning and time; the database refuses content under a frozen version.',
    files: ['lib/notes/content-hash.ts', 'lib/signing/put-signature.ts', 'lib/signing/sign-note.ts'],
    tests: {
      'tests/rules/notes-content-hash.spec.ts': [
        'whatever changes in a version, its hash changes',
        'a signature binds each of its parts',
      ],
      'tests/flows/note-kept.spec.ts': [
        'content under a frozen version is refused by the database to everybody, its owner too',
      ],
      'tests/flows/note-signing.spec.ts': [
        'what was changed since it was read is not signed, at whatever place, and says so',
      ],
    },
  },
  {
    id: '11.100(a)',
    source: '21 CFR 11.100(a)',
    asks: 'A signature is one person’s alone, and never given to another.',
    support:
      'Accounts are never deleted, an address is one account’s alone, and nobody signs in another person’s session.',
    files: ['lib/trial/people/invite-staff.ts', 'lib/signing/proof.ts', 'lib/credentials/reauthenticate.ts'],
    tests: {
      'tests/flows/trial-people.spec.ts': [
        'an address that has an account is refused, also where the inviting administrator can’t see it',
      ],
      'tests/flows/reauthentication.spec.ts': ['somebody else’s right password signs nothing in this session'],
      'tests/flows/passkey-proof-refused.spec.ts': [
        'somebody else’s passkey, right as it is, signs nothing in this session',
      ],
      'tests/flows/corrected.spec.ts': [
        'a corrected name is printed from then on, what was signed keeps its own, and the trail says before and after',
      ],
    },
  },
  {
    id: '11.100(b)',
    source: '21 CFR 11.100(b)',
    asks: 'It is verified who somebody is before they are given a signature.',
    support:
      'Somebody who came in by a link past their password signs nothing until an investigator who oversees their sites has said that it is them.',
    files: ['lib/signing/known-signer.ts', 'lib/signing/confirm-signer.ts'],
    tests: {
      'tests/flows/known-signer.spec.ts': [
        'who came in past their password writes as before, and signs only when an investigator has spoken with them',
      ],
      'tests/flows/signer-of-site.spec.ts': [
        'who came in past their password is confirmed by an investigator of their site, never by one of another site, at either wall',
      ],
    },
    site: 'Verifying who a person is before the administrator invites them.',
  },
  {
    id: '11.100(c)',
    source: '21 CFR 11.100(c)',
    asks: 'The agency is told that electronic signatures are meant to bind as much as those by hand.',
    support: 'The software sends nothing to anybody.',
    files: [],
    tests: {},
    site: 'The letter to the agency, and each person’s further statement where it is asked for.',
  },
  {
    id: '11.200(a)(1)',
    source: '21 CFR 11.200(a)(1)',
    asks: 'Signing takes two components at least: all of them for the first signature of a continuous period, then one that only this person has.',
    support:
      'The first signature of a session asks for password and code, the next within the signing period for the password, a passkey that makes sure of its person answers in place of both, and after a lock or from elsewhere everything is asked again.',
    files: ['lib/credentials/reauthenticate.ts', 'lib/credentials/attempt-passkey.ts', 'lib/credentials/totp.ts'],
    tests: {
      'tests/flows/passkey-proof.spec.ts': [
        'a passkey is all components at the first signature of a period; then password or passkey, and the trail says which',
      ],
      'tests/flows/reauthentication.spec.ts': [
        'the first signature of a session asks for password and code, the next within a quarter of an hour for the password',
        'another address, and a screen that was locked, ask for everything again',
      ],
      'tests/flows/invitation.spec.ts': ['nobody but a demo account does without a second factor'],
    },
  },
  {
    id: '11.200(a)(2)-(3)',
    source: '21 CFR 11.200(a)(2), (3)',
    asks: 'A signature is used by its owner alone, and to misuse one takes two people at least.',
    support:
      'Nobody sets or sees another’s password; an administrator’s link past it tells the investigators, and its person signs only once one of them has confirmed it.',
    files: [
      'lib/trial/people/let-enrol-again.ts',
      'lib/credentials/accept-invitation.ts',
      'lib/signing/confirm-signer.ts',
    ],
    tests: {
      'tests/flows/known-signer.spec.ts': [
        'neither the person nor an administrator confirms it, nor a supervisor where there is an investigator, at either wall',
      ],
      'tests/flows/enrol-again.spec.ts': [
        'a link past somebody’s password is told to their investigators and to them, in its own event; a first one to nobody',
      ],
    },
    site: 'That nobody lends a password, a telephone or a signed-in screen to another.',
  },
  {
    id: '11.200(b)',
    source: '21 CFR 11.200(b)',
    asks: 'Signatures by biometrics can be used by their owner alone.',
    support: 'The software takes no signature by biometrics.',
    files: [],
    tests: {},
    site: 'Nothing, unless a site’s own devices ask for a finger or a face before the software is reached.',
  },
]
