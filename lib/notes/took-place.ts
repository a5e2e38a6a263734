import type { Written } from './content'

/** Whether a contact was held: a session may be signed as one that did not take place. */
export const tookPlace = ({ answers }: Pick<Written, 'answers'>): boolean =>
  answers.start_decision !== 'did_not_take_place'
