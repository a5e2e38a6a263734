import type { Told, Words } from './told'

const byPasskey = ({ body }: Told) => (body.by === 'passkey' ? ' with a passkey' : '')
const proofIn = ({ by }: Told['body']) => (by === 'passkey' ? 'passkey' : 'password or code')

/** What people do with what proves them. */
export const accountSentences: Readonly<Record<string, Words>> = {
  'staff.signed_in': told => `signed in${byPasskey(told)}`,
  'staff.signed_out': () => 'signed out',
  'staff.sign_in_failed': told => `tried to sign in as ${told.about}${byPasskey(told)}, and was refused`,
  'staff.sessions_ended': () => 'ended sessions of their own',
  'staff.reauthenticated': told => `confirmed who they are${byPasskey(told)}`,
  'staff.confirmation_failed': ({ body }) => `gave a wrong ${proofIn(body)} for a change of their account`,
  'staff.proof_refused': ({ body }) =>
    `gave a wrong ${proofIn(body)} before a reading that asks who somebody is (${body.failures} in a row)`,
  'signature.refused': ({ body }) => `gave a wrong ${proofIn(body)} while signing (${body.failures} in a row)`,
  'staff.unlocked': told => `unlocked the screen${byPasskey(told)}`,
  'staff.unlock_failed': told => `tried to unlock the screen${byPasskey(told)}, and was refused`,
  'staff.uncovered': told => `uncovered the log of a session day${byPasskey(told)}`,
  'staff.password_changed': () => 'changed their password',
  'staff.passkey_added': () => 'added a passkey',
  'staff.passkey_removed': () => 'took a passkey of theirs away',
  'staff.factor_replaced': () => 'replaced their second factor',
  'staff.recovery_codes_made': () => 'had new recovery codes made',
  'staff.recovery_code_used': told => `used a recovery code to sign in (${told.body.left} left)`,
}
