import { momentOf } from '@/lib/clock/device-clock'
import { openAnswer } from '@/lib/notes/draft/sealed-answer'
import type { HeldLog } from '@/lib/notes/log/held-log-repository'

/** Clock zero in milliseconds: as it is written in the note, or else as it was tapped; null where it is neither. */
export function zeroOf({ key, written, tapped }: Pick<HeldLog, 'key' | 'written' | 'tapped'>): number | null {
  const answer = written ? openAnswer(key, written) : null
  if (typeof answer === 'string' && answer !== '') return Date.parse(answer)
  return tapped === null ? null : momentOf(tapped)
}
