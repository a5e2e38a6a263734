import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayNotes } from '@/lib/access/may-notes'
import { momentOf } from '@/lib/clock/device-clock'
import type { Instant } from '@/lib/clock/instant'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { findNote } from '@/lib/notes/note-repository'
import { namesOf } from '@/lib/notes/people-repository'
import { recordReading } from '@/lib/notes/record-reading'
import { allow } from '@/lib/outcome/refusal'
import { termOf } from '@/lib/session/timeline/timeline'
import { type EffectChange, effectChanges } from './effect-changes'
import { reviewsOf } from './effect-review-repository'
import { dayEffects, effectLogOf } from './read-effects'
import { openDescription } from './sealed-description'

/** One change of what was said of an effect beside the log. */
export interface ShownEffectChange extends EffectChange {
  readonly term: string
  /** When the effect began, by the server's clock. */
  readonly began: Instant
  readonly by: string
}

/** Every triage of an effect and every description that came after the freeze, the newest first, for those who may read prose, and recorded as read; for the others, none. */
export async function readEffectHistory(
  actor: Actor,
  wanted: { readonly noteId: string; readonly studyId: string },
): Promise<ShownEffectChange[]> {
  return asActor(actor.staffId, async tx => {
    const note = await findNote(tx, actor, wanted.noteId)
    allow(note.studyId === wanted.studyId, 'not_found')
    if (!mayNotes.readProse(actor, note)) return []
    const reviews = await reviewsOf(tx, note.id)
    if (reviews.length === 0) return []
    await recordReading(tx, actor, note, 'history')
    const key = await recordKeyOf(tx, note)
    const logged = await effectLogOf(tx, note.id, key)
    const names = await namesOf(
      tx,
      reviews.map(({ review }) => review.by),
    )
    const entries = new Map([...logged.log, ...logged.late].map(entry => [entry.id, entry]))
    return effectChanges(reviews, {
      effects: dayEffects(logged),
      descriptionIn: review => openDescription(key, review),
    })
      .map(change => ({
        ...change,
        ...beganAs(entries.get(change.entryId)),
        by: names.get(change.by) ?? 'Somebody',
      }))
      .reverse()
  })
}

function beganAs(effect: LoggedEntry | undefined): Pick<ShownEffectChange, 'term' | 'began'> {
  if (!effect) throw new Error('What is triaged or described was logged.')
  return { term: termOf(effect), began: new Date(momentOf(effect)).toISOString() }
}
