import type { EntryKind } from '@/db/schema/vocabulary'
import { standingIn, type Timeline } from '@/lib/session/timeline/timeline'
import { effectsIn } from '@/lib/session/timeline/timeline-spans'
import { clockNotes, descriptionWords, inOneLine, lengthWords } from '@/lib/session/timeline/timeline-words'
import type { Called } from './entry-details'
import { entryWords } from './entry-words'
import { isEffect } from './kinds'

/** One line of the outline. */
export interface OutlineLine {
  readonly id: string
  readonly minute: number
  readonly words: string
}

const told: readonly EntryKind[] = [
  'clock_zero',
  'first_effects',
  'strongest',
  'settling',
  'inner',
  'outer',
  'silence',
  'talking',
  'laughing',
  'movement',
  'rest',
  'free_note',
  'stop_signal',
  'consent_narrowed',
  'concern',
  'medical_check',
  'closing_talk',
  'discharge_check',
  'left_site',
]

/** The course of the day in its own order: a view of the log and nothing else. Care, readings and touch have tables of their own. */
export function outlineOf(timeline: Timeline, called: Called): OutlineLine[] {
  const effects = new Map(effectsIn(timeline).map(effect => [effect.begun.entry.id, effect]))
  return standingIn(timeline)
    .filter(({ entry: { kind } }) => told.includes(kind) || isEffect(kind))
    .map(one => {
      const effect = effects.get(one.entry.id)
      const length = effect && (effect.to === null ? ['not ended'] : [lengthWords(effect.to - effect.from)])
      const described = effect ? [descriptionWords(effect.described)].filter(Boolean) : []
      const words = inOneLine([entryWords(one.entry, called), ...(length ?? []), ...described, ...clockNotes(one)])
      return { id: one.entry.id, minute: one.minute, words }
    })
}
