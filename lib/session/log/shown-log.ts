import type { StudySettings } from '@/db/schema/study-settings'
import type { Assignment } from '@/lib/access/may-notes'
import { pairOf } from '@/lib/notes/draft/seats'
import type { Answers } from '@/lib/notes/fields'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import type { TouchBasis } from '@/lib/session/touch/touch-basis'
import type { LedgerTouch } from '@/lib/session/touch/touch-ledger'
import { type LimitsSince, limitsOf } from '@/lib/session/vitals/vital-limits'
import { rowsOf, touchKindsOf } from '@/lib/trial/study/touch-kinds'
import { type StructuredLog, structuredLog } from './structured-log'

/** The log of a session day as one person may see it. */
export interface ShownLog extends StructuredLog {
  /** The two who count as in the room from clock zero. */
  readonly pair: readonly string[]
  /** By entry: what stood behind each touch at its moment. */
  readonly basis: Readonly<Record<string, TouchBasis>>
  /** The limits of vital signs that held at the site. */
  readonly limits: readonly LimitsSince[]
  /** What the study calls its kinds of touch. */
  readonly touch: Readonly<Record<string, string>>
}

interface Shown {
  readonly entries: readonly LoggedEntry[]
  readonly answers: Answers
  readonly team: readonly Assignment[]
  readonly settings: StudySettings
  readonly siteId: string
  readonly touches: readonly LedgerTouch[]
  readonly withWords: boolean
}

/** The log of the version that is shown; null where nothing was logged. */
export function shownLog({ entries, answers, team, settings, siteId, touches, withWords }: Shown): ShownLog | null {
  if (entries.length === 0) return null
  const seen = withWords ? { log: entries, withheld: {} } : structuredLog(entries)
  const basis = Object.fromEntries(touches.map(({ entry: { id }, basis }) => [id, basis]))
  return {
    ...seen,
    basis,
    pair: pairOf(answers, team),
    touch: rowsOf(touchKindsOf(settings)),
    limits: limitsOf(settings, siteId),
  }
}
