import { inWords, type Words } from './told'

/** Of whom a rating is, no trail says: they stand among the accounts, where only whoever did it reads them. */
export const ratingSentences: Readonly<Record<string, Words>> = {
  'rating.planned': () => 'planned an independent rating',
  'rating.assigned': told => `gave an independent rating to ${told.person(told.body.staff)}`,
  'rating.done': told => `wrote down that an independent rating was done on ${told.body.on}`,
  'rating.not_done': told => `wrote down that an independent rating was not done (${inWords(told.body.reason)})`,
  'rating.taken_back': told => `took back what was said of an independent rating (${inWords(told.body.reason)})`,
  'rating.called_off': told => `called an independent rating off (${inWords(told.body.reason)})`,
  'rating.resumed': () => 'planned an independent rating again that was called off',
  'rating.explained': told =>
    `said why an independent rating was ${inWords(told.body.departure)} (${inWords(told.body.reason)})`,
}
