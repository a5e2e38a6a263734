import { inWords, type Words } from './told'

/** What is said of emergency access: who opened whose record, and what its review found. */
export const emergencySentences: Readonly<Record<string, Words>> = {
  'emergency.opened': told =>
    `opened the record of ${told.about} in an emergency, to read for an hour (${inWords(told.body.reason)})`,
  'emergency.ended': told => `ended their emergency access to the record of ${told.about}`,
  'emergency.reviewed': told =>
    `reviewed the emergency access of ${told.person(told.body.staff)} to the record of ${told.about}: ${inWords(told.body.finding)}`,
}
