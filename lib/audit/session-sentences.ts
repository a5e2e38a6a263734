import { byDevice, count, sizeOf, type Words } from './told'

const triage: Readonly<Record<string, string>> = {
  ae: 'an adverse event',
  not_ae: 'not an adverse event',
  investigator: 'for the investigator',
}

const toldOf: Readonly<Record<string, string>> = {
  stop_signal: 'the stop signal',
  touch_outside: 'a touch that was stopped, not wanted or outside the agreement',
}

/** What is said of the log of a session day and of what follows from it. */
export const sessionSentences: Readonly<Record<string, Words>> = {
  'log.added': told => `logged ${count(sizeOf(told.body.entries), 'entry', 'entries')} in ${told.about}`,
  'log.arrived_late': told =>
    `sent ${count(sizeOf(told.body.entries), 'entry', 'entries')} that came too late for ${told.about}, kept beside it`,
  'log.told': told =>
    `told those who answer for the site of ${toldOf[String(told.body.kind)] ?? 'a concern in the room'} in ${told.about}`,
  'log.pin_used': ({ about, body }) =>
    `${body.isRight ? 'opened' : 'tried to open'} ${body.screen === 'lock' ? 'the locked screen over' : 'the covered log of'} ${about} with ${body.isRight ? 'the PIN of the day' : 'a wrong PIN'}, at ${byDevice(body.openedAt)} by the device’s clock`,
  'effects.triaged': told =>
    `said of ${count(sizeOf(told.body.entries ?? told.body.items), 'effect', 'effects')} of ${told.about}: ${triage[String(told.body.decision)] ?? 'undecided'}`,
  'effects.described': told =>
    `described ${count(sizeOf(told.body.entries), 'effect', 'effects')} of ${told.about}, after its log was closed`,
}
