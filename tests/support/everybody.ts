import { v7 as uuid } from 'uuid'
import { invitation } from '@/db/schema/accounts'
import { membership, staff } from '@/db/schema/trial'
import type { StaffRole } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { minutesAfter } from '@/lib/clock/instant'
import { hashToken, newToken } from '@/lib/credentials/token'
import { periodOf } from '@/lib/trial/people/grant-period'
import { databaseKind } from '@/lib/trial/study/study-repository'

interface Wanted {
  readonly siteId: string | null
  readonly email: string
  readonly name: string
  readonly role: StaffRole
  readonly startsOn: string | null
  readonly endsOn: string | null
}
interface Invited {
  readonly staffId: string
  readonly membershipId: string
  readonly token: string
}

/**
 * People of one study, with the rows and events of so many `inviteStaff`, all at once: nearly every test begins with them.
 * The use-case has tests of its own.
 */
export const inviteAll = (administrator: Actor, studyId: string, people: readonly Wanted[]): Promise<Invited[]> =>
  asActor(administrator.staffId, async tx => {
    const grantedBy = administrator.staffId
    const moment = await now(tx)
    const whole = { startsAt: moment, endsAt: null }
    const all = []
    for (const { startsOn, endsOn, ...person } of people) {
      const at = { ...person, studyId }
      const period = startsOn || endsOn ? await periodOf(tx, administrator, at, { startsOn, endsOn }) : whole
      const link = { id: uuid(), token: newToken(), expiresAt: minutesAfter(moment, 7 * 24 * 60) }
      all.push({ ...at, period, link, staffId: uuid(), membershipId: uuid() })
    }
    const kind = await databaseKind(tx)
    await tx
      .insert(staff)
      .values(
        all.map(({ staffId: id, email, name }) => ({ id, email, name, state: 'invited' as const, databaseKind: kind })),
      )
    await tx.insert(membership).values(
      all.map(({ membershipId: id, staffId, siteId, role, period }) => ({
        ...{ id, staffId, studyId, siteId, role, ...period, grantedBy },
      })),
    )
    await tx.insert(invitation).values(
      all.map(({ staffId, link: { token, ...link } }) => ({
        ...{ ...link, tokenHash: hashToken(token), staffId, studyId, invitedBy: grantedBy },
      })),
    )
    const events = all.flatMap(({ staffId, membershipId, siteId, role, period, link: { expiresAt } }): AuditEvent[] => [
      {
        chain: 'system',
        action: 'staff.invited',
        subject: { type: 'staff', id: staffId },
        scope: { studyId, siteId },
        body: { expiresAt },
      },
      {
        chain: studyId,
        action: 'membership.granted',
        subject: { type: 'membership', id: membershipId },
        scope: { studyId, siteId },
        body: { staff: staffId, role, ...period },
      },
    ])
    await record(tx, recorderOf(administrator, { studyId }), ...events)
    return all.map(({ staffId, membershipId, link }) => ({ staffId, membershipId, token: link.token }))
  })
