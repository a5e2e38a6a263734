import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { now } from '@/lib/clock/clock-repository'
import { allow } from '@/lib/outcome/refusal'
import { findStudy } from '@/lib/trial/study/study-repository'
import { openInvitations } from './invitation-repository'

/** Whom a study waits for: the newest link of each person who has not used it, also where its week is over. */
export async function readInvitations(actor: Actor, studyId: string) {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.inviteStaff(actor, { studyId }))
    const at = await now(tx)
    const open = await openInvitations(tx, actor, studyId)
    return { at, invitations: open.map(one => ({ ...one, isOver: one.expiresAt <= at })) }
  })
}

export type OpenInvitation = Awaited<ReturnType<typeof readInvitations>>['invitations'][number]
