import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { Refusal, type RefusalCode } from '@/lib/outcome/refusal'

/** What was denied to this person, as apart from what was only mistyped or came too late (ASVS 16.3.2). */
const denied: readonly RefusalCode[] = ['not_permitted', 'not_found', 'not_now']

/** Does the deed; a denial is written to the trail after the deed's own transaction has been rolled back. */
export async function recordingRefusals<T>(
  actor: Actor,
  deed: string,
  input: unknown,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && denied.includes(error.code)) await recordRefusal(actor, deed, input, error.code)
    throw error
  }
}

/** In the chain of the study that it was about, where the actor belongs to it; else among the accounts. */
export async function recordRefusal(actor: Actor, deed: string, input: unknown, code: RefusalCode): Promise<void> {
  const studyId = studyOf(actor, input)
  const recorder = studyId ? recorderOf(actor, { studyId }) : { ...actor, role: 'none' }
  await asActor(actor.staffId, tx =>
    record(tx, recorder, {
      chain: studyId ?? 'system',
      action: 'request.refused',
      subject: { type: 'staff', id: actor.staffId },
      scope: studyId ? { studyId } : undefined,
      body: { deed, code },
    }),
  )
}

/** The study named in the request, or the only one the actor works in. What was asked for but may not be known stays out of the trail. */
function studyOf({ memberships }: Actor, input: unknown): string | null {
  const named = input instanceof Object && 'studyId' in input ? input.studyId : null
  const own = [...new Set(memberships.map(membership => membership.studyId))]
  return own.find(id => id === named) ?? (own.length === 1 ? (own[0] ?? null) : null)
}
