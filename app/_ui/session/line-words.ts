import type { Called } from '@/lib/session/log/entry-details'
import { entryWords } from '@/lib/session/log/entry-words'
import { voidReasons } from '@/lib/session/log/void-reasons'
import type { Struck } from '@/lib/session/timeline/timeline'
import type { Line } from './day'

/** A line in words; what ends another says which: "Ended, stop signal used: Hold hand, Ana Ferreira". */
export const lineWords = (line: Line, about: Line | undefined, called: Called): string =>
  [line, ...(about ? [about] : [])].map(one => entryWords(one, called)).join(': ')

/** Who voided it, and why. */
export function voidedWords({ by, reason, words }: Struck, { people }: Called): string {
  const why = (voidReasons as Readonly<Record<string, string>>)[reason] ?? reason
  return `voided by ${people[by] ?? 'somebody'}: ${why.toLowerCase()}${words ? `, “${words}”` : ''}`
}
