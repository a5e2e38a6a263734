import { byDevice, count, type Words } from './told'

/** What is said of a session day's emergency help: what lay on a device, and who opened it. */
export const helpSentences: Readonly<Record<string, Words>> = {
  'help.held': told =>
    `had ${count(told.body.contacts, 'contact', 'contacts')} ${told.body.plan ? 'and the crisis plan ' : ''}of ${told.about} held on a device, sealed, for the session day`,
  'help.opened': told =>
    `opened the contacts and the crisis plan of ${told.about} in an emergency, at ${byDevice(told.body.openedAt)} by the device’s clock`,
}
