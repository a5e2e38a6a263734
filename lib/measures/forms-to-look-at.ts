import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { formsToReview } from './form-repository'
import { measureOf } from './measures'

/** What the supervisor looks at without having been alerted: an answer that asks for a judgement and is as it was the last time. */
export async function formsToLookAt(actor: Actor, studyId: string) {
  return asActor(actor.staffId, async tx =>
    (await formsToReview(tx, actor, studyId)).map(({ form, participantCode, visitCode }) => ({
      id: form.id,
      title: measureOf(form).title,
      participantCode,
      visitCode,
      completedAt: form.completedAt,
    })),
  )
}
