import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import type { Instant } from '@/lib/clock/instant'
import { kinds } from '@/lib/session/log/kinds'
import { findStudy } from '@/lib/trial/study/study-repository'
import { type OpenEffect, openEffects } from './effect-review-repository'

const shown = 100

/** Effects of sessions that wait for the investigator, by note and kind, the longest open first: no word of them. */
export async function listOpenEffects(
  actor: Actor,
  studyId: string,
): Promise<{ effects: (OpenEffect & { label: string })[]; more: boolean; at: Instant }> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    const effects = await openEffects(tx, actor, studyId, shown + 1)
    const named = effects.slice(0, shown).map(one => ({ ...one, label: kinds[one.kind].label }))
    return { effects: named, more: effects.length > shown, at: await now(tx) }
  })
}
