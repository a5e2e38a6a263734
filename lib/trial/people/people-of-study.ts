import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import { now } from '@/lib/clock/clock-repository'
import { dayIn, type Instant } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { findStudy, sitesOf } from '@/lib/trial/study/study-repository'
import { type DelegationRow, delegationsIn } from './delegation-repository'
import { type LicenceRow, licencesOf } from './licence-repository'
import { type MembershipRow, membershipsIn } from './membership-repository'
import { peopleOf, type StaffRow } from './staff-repository'

export type Hold = 'now' | 'later' | 'suspended' | 'ended'

export interface StudyPerson extends StaffRow {
  readonly memberships: readonly (MembershipRow & { readonly hold: Hold })[]
  readonly licences: readonly LicenceRow[]
  readonly delegations: readonly (DelegationRow & { readonly isOver: boolean })[]
}

/** Everybody who holds or held a role in the study, with what entitles them, for those who grant it. */
export async function peopleOfStudy(actor: Actor, studyId: string): Promise<StudyPerson[]> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayAdminister.readPeople(actor, { studyId }))
    const people = await peopleOf(tx, actor, studyId)
    const at = await now(tx)
    const memberships = (await membershipsIn(tx, actor, studyId)).map(row => ({ ...row, hold: holdAt(at, row) }))
    const licences = await licencesOf(
      tx,
      people.map(person => person.id),
    )
    const zones = new Map((await sitesOf(tx, actor, studyId)).map(site => [site.id, site.timeZone]))
    const delegations = (await delegationsIn(tx, actor, studyId)).map(row => ({
      ...row,
      isOver: row.endsOn !== null && row.endsOn < dayIn(zones.get(row.siteId) ?? 'UTC', at),
    }))
    const theirs = <T extends { staffId: string }>(rows: readonly T[], id: string) =>
      rows.filter(row => row.staffId === id)
    return people.map(person => ({
      ...person,
      memberships: theirs(memberships, person.id),
      licences: theirs(licences, person.id),
      delegations: theirs(delegations, person.id),
    }))
  })
}

function holdAt(at: Instant, { startsAt, endsAt, suspendedAt }: MembershipRow): Hold {
  if (endsAt !== null && endsAt <= at) return 'ended'
  if (suspendedAt !== null) return 'suspended'
  return startsAt > at ? 'later' : 'now'
}
