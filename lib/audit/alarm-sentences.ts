import { count, type Words } from './told'

/** What the system noticed by itself, and whom it told. */
export const alarmSentences: Readonly<Record<string, Words>> = {
  'staff.passkey_counted_back': ({ about, body }) =>
    `refused a passkey of ${about}, which may be a copy, and told ${count(body.told, 'administrator', 'administrators')}`,
  'sign_in.throttled': ({ body }) =>
    body.attempts
      ? `slowed ${count(body.attempts, 'attempt', 'attempts')} at a password down`
      : `slowed attempts at a password down${body.before ? `, ${count(body.before, 'more', 'more')} since it was last written here` : ''}`,
  'sign_in.guessed': ({ body }) =>
    `told the administrators of many failed sign-ins (${count(body.accounts, 'account', 'accounts')} from one address, ${body.failures ?? 'some'} in all)`,
  'checkpoint.late': () => 'told the administrators that the audit trail waits to be anchored outside the database',
  'records.read_widely': ({ body, person }) =>
    `told the investigators that ${person(body.staff)} opened the records of ${count(body.participants, 'participant', 'participants')} within an hour`,
}
