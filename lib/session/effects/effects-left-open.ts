import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { dateWords } from '@/lib/clock/calendar'
import { type Day, dayIn } from '@/lib/clock/instant'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import type { LeftOpen } from '@/lib/notes/earlier/open-threads'
import { type FoundNote, findNote } from '@/lib/notes/note-repository'
import { sessionNotesOf } from './effect-review-repository'
import { byTerm } from './effects-of'
import { effectsIn } from './read-effects'
import type { Triaged } from './triage'

/**
 * What the logs of the participant's other sessions left open before a day, signed or not, for those who read their words; the latest
 * first. It is asked about again at the next contact, whatever a later session's log holds.
 */
export async function effectsLeftOpen(
  tx: Tx,
  actor: Actor,
  { id: noteId, participantId }: Pick<FoundNote, 'id' | 'participantId'>,
  before: Day | null,
): Promise<LeftOpen[]> {
  const leftOpen: LeftOpen[] = []
  for (const id of await sessionNotesOf(tx, actor, participantId)) {
    if (id === noteId) continue
    const note = await findNote(tx, actor, id)
    const left = mayNotes.readProse(actor, note) ? await leftOpenIn(tx, note) : null
    if (left && left.lines.length > 0 && (before === null || left.on < before)) leftOpen.push(left)
  }
  return leftOpen.sort((one, other) => other.on.localeCompare(one.on))
}

/** What the log of one session left open, by the day of its first effect; null where it holds no effect. */
export async function leftOpenIn(tx: Tx, note: FoundNote): Promise<LeftOpen | null> {
  const effects = await effectsIn(tx, note.id, await recordKeyOf(tx, note))
  const day = (moment: number) => dayIn(note.timeZone, new Date(moment).toISOString())
  const [first] = effects
  if (!first) return null
  const open = byTerm(effects.filter(({ ended }) => ended === null))
  return { on: day(first.began), lines: open.map(group => lineOf(group, day)) }
}

/** "Headache, since 12 March 2026: behind the eyes"; that all of it ended is said, where that came too late for the log. */
function lineOf({ term, effects }: { term: string; effects: readonly Triaged[] }, day: (moment: number) => Day) {
  const since = dateWords(day(Math.min(...effects.map(({ began }) => began))))
  const words = effects.flatMap(({ described }) => described.words?.trim() || []).join('; ')
  const ends = effects.flatMap(({ endedLate }) => endedLate ?? [])
  const last = Math.max(...ends.map(({ at }) => at))
  const over = ends.length === effects.length ? `, ended ${dateWords(day(last))}, told late` : ''
  return `${term}, since ${since}${over}${words ? `: ${words}` : ''}`
}
