import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { wallMinute } from '@/lib/clock/zone-clock'
import type { EventFacts } from '@/lib/events/event-facts'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { findNote } from '@/lib/notes/note-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { type Beside, besideEffects, factsOfEffects, noticedAt } from './facts-of-effects'
import { effectsIn } from './read-effects'

/** Effects of a session for which the form of an adverse event is opened, with what their log knows. */
export interface EffectsOfForm {
  readonly noteId: string
  readonly entryIds: readonly string[]
  /** When the first of them was noticed, by the site’s clock: the form begins with it. */
  readonly awareAt: string
  readonly facts: Partial<EventFacts> & Pick<EventFacts, 'AETERM' | 'AESTDAT'>
  readonly beside: Beside
}

const named = z.object({ noteId: z.uuid(), entryIds: z.string().transform(ids => ids.split(',')) })

/** What an address names, where it names effects of this participant that may be triaged and have no event; else the form is an empty one. */
export async function effectsForForm(
  actor: Actor,
  participantId: string,
  address: { readonly noteId: unknown; readonly entryIds: unknown },
): Promise<EffectsOfForm | null> {
  const asked = named.safeParse(address)
  if (!asked.success) return null
  const { noteId, entryIds } = asked.data
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, noteId)
    if (note.participantId !== participantId || !mayNotes.triage(actor, note)) return null
    const all = await effectsIn(tx, note.id, await recordKeyOf(tx, note))
    const effects = all.filter(({ id, event }) => entryIds.includes(id) && event === null)
    const [first] = effects
    if (!first) return null
    await recordReading(tx, actor, note, 'effects')
    const facts = factsOfEffects(first.term, effects, note.timeZone)
    const awareAt = wallMinute(noticedAt(effects), note.timeZone)
    return { noteId, entryIds: effects.map(({ id }) => id), awareAt, facts, beside: besideEffects(effects) }
  })
}
