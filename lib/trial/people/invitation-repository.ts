import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { invitation } from '@/db/schema/accounts'
import { staff } from '@/db/schema/trial'
import type { Actor } from '@/lib/access/actor'
import { studiesOf } from '@/lib/access/sight'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'
import type { WithdrawalReason } from './withdrawal-reasons'

export type InvitationRow = typeof invitation.$inferSelect

export async function insertInvitation(tx: Tx, row: typeof invitation.$inferInsert): Promise<void> {
  await tx.insert(invitation).values(row)
}

/** The newest link of each person whom this study waits for, used by nobody and not withdrawn, oldest first; over or not. */
export async function openInvitations(tx: Tx, actor: Actor, studyId: string) {
  const inviter = alias(staff, 'inviter')
  return tx
    .select({
      id: invitation.id,
      staffId: staff.id,
      name: staff.name,
      email: staff.email,
      invitedBy: inviter.name,
      createdAt: invitation.createdAt,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .innerJoin(staff, eq(staff.id, invitation.staffId))
    .leftJoin(inviter, eq(inviter.id, invitation.invitedBy))
    .where(
      and(
        eq(invitation.studyId, knownId(studyId)),
        studiesOf(actor, ['administrator'], invitation.studyId),
        eq(staff.state, 'invited'),
        isUnused,
        sql`not exists (select 1 from invitation later where later.staff_id = ${invitation.staffId} and later.created_at > ${invitation.createdAt})`,
      ),
    )
    .orderBy(asc(invitation.createdAt), asc(invitation.id))
}

const isUnused = and(isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt))

export async function findInvitation(
  tx: Tx,
  actor: Actor,
  studyId: string,
  invitationId: string,
): Promise<InvitationRow> {
  const [row] = await tx
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.id, knownId(invitationId)),
        eq(invitation.studyId, knownId(studyId)),
        studiesOf(actor, ['administrator'], invitation.studyId),
      ),
    )
  if (!row) throw new Refusal('not_found')
  return row
}

/** From now on the link opens nothing; stale where somebody has just used or withdrawn it. */
export async function markWithdrawn(
  tx: Tx,
  { id }: InvitationRow,
  by: { withdrawnAt: string; withdrawnBy: string; withdrawnFor: WithdrawalReason },
): Promise<void> {
  const changed = await tx
    .update(invitation)
    .set(by)
    .where(and(eq(invitation.id, id), isUnused))
    .returning({ id: invitation.id })
  if (changed.length !== 1) throw new Refusal('stale')
}
