import type { Tx } from '@/db/client'
import type { DelegatedTask, NoteKind } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { dateWords } from '@/lib/clock/calendar'
import { type Day, dayIn } from '@/lib/clock/instant'
import { Refusal } from '@/lib/outcome/refusal'
import { standingOf } from '@/lib/trial/people/standing'
import { knownSigner } from './known-signer'

/** What must be delegated to whoever signs a note of each kind: one of these. */
export const signingTasks: Readonly<Record<NoteKind, readonly DelegatedTask[]>> = {
  preparation: ['write_and_sign'],
  session: ['write_and_sign'],
  integration: ['write_and_sign'],
  contact_call: ['write_and_sign'],
  overnight: ['session_staff', 'write_and_sign'],
  baseline: ['write_and_sign'],
}

/**
 * Licence and delegation on the day of service and today (21 CFR 11.10(g)): a lapse blocks signing, never care or
 * drafting. Returns the snapshot that is printed with the signature.
 */
export async function entitled(
  tx: Tx,
  actor: Actor,
  where: { studyId: string; siteId: string },
  /** Any of these will do. */
  tasks: readonly DelegatedTask[],
  days: readonly Day[],
) {
  await knownSigner(tx, actor, where.studyId)
  const standings = []
  for (const on of new Set(days)) standings.push({ on, ...(await standingOf(tx, actor.staffId, { ...where, on })) })
  for (const { on, lapsed, tasks: delegated } of standings) {
    refuseLapsed(lapsed, on)
    if (!tasks.some(task => delegated.includes(task))) {
      throw new Refusal(
        'not_now',
        `Signing was not delegated to you on ${dateWords(on)}. The investigator can delegate it; nothing was lost.`,
      )
    }
  }
  const latest = standings.at(-1)
  if (!latest) throw new Error('Being entitled is asked for a day.')
  return { credentials: latest.printed, licensed: standings.every(one => one.licensed) }
}

function refuseLapsed(lapsed: boolean, on: Day): void {
  if (lapsed)
    throw new Refusal(
      'not_now',
      `Your licence was not valid on ${dateWords(on)}. Nothing was lost: it can be signed once it is.`,
    )
}

/** Nothing is delegated to an investigator, who signs by their role; a licence that lapsed blocks that as well. */
export async function entitledByRole(
  tx: Tx,
  actor: Actor,
  { timeZone, ...where }: { studyId: string; siteId: string; timeZone: string },
  at: string,
): Promise<string> {
  await knownSigner(tx, actor, where.studyId)
  const on = dayIn(timeZone, at)
  const { lapsed, printed } = await standingOf(tx, actor.staffId, { ...where, on })
  refuseLapsed(lapsed, on)
  return printed
}

/** The credentials printed with a statement that care must never wait for: whatever they are today. */
export async function printedCredentials(
  tx: Tx,
  actor: Actor,
  note: { studyId: string; siteId: string; timeZone: string },
  at: string,
): Promise<string> {
  await knownSigner(tx, actor, note.studyId)
  return (
    await standingOf(tx, actor.staffId, { studyId: note.studyId, siteId: note.siteId, on: dayIn(note.timeZone, at) })
  ).printed
}
