import type { Tx } from '@/db/client'
import type { AlertKind, StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { type MembershipRow, membershipsIn } from './membership-repository'
import { investigatorsOf } from './signer-repository'
import { meets } from './term'

type Granted = Pick<MembershipRow, 'id' | 'staffId' | 'studyId' | 'siteId' | 'role' | 'startsAt' | 'endsAt'>

/** Roles that show nobody a note, a name or a participant's answers. */
const readNothing: readonly StaffRole[] = ['administrator', 'data_manager', 'rater']

/** Roles that show them to whoever holds one, in no care team. */
const readByThemselves: readonly StaffRole[] = [
  'supervisor',
  'investigator',
  'coordinator',
  'monitor',
  'safety_officer',
]

/**
 * The person who was given a role is told, and the investigators of the study: by that alone could whoever keeps the accounts
 * let somebody in to read. Where an administrator may read notes by it, or a reader of notes administers, that is said aloud.
 */
export async function tellOfGrant(tx: Tx, actor: Actor, granted: Granted): Promise<void> {
  await raiseAlert(tx, actor, { ...aboutOf(granted), recipients: [granted.staffId], kind: 'role_granted' })
  const kind = (await administersAndReads(tx, actor, granted)) ? 'administrator_reads' : 'colleague_granted'
  await tellInvestigators(tx, actor, granted, kind)
}

/** Somebody new: the investigators are told where the role reads by itself, since it may be a second account of the same person. */
export async function tellOfNewcomer(tx: Tx, actor: Actor, granted: Granted): Promise<void> {
  if (readByThemselves.includes(granted.role)) await tellInvestigators(tx, actor, granted, 'colleague_granted')
}

async function tellInvestigators(tx: Tx, actor: Actor, granted: Granted, kind: AlertKind): Promise<void> {
  const { studyId, staffId } = granted
  const recipients = (await investigatorsOf(tx, studyId)).filter(one => one !== staffId)
  await raiseAlert(tx, actor, { ...aboutOf(granted), recipients, kind })
}

const aboutOf = ({ id, studyId }: Granted) => ({ studyId, chain: studyId, subjectId: id })

async function administersAndReads(tx: Tx, actor: Actor, granted: Granted): Promise<boolean> {
  const held = (await membershipsIn(tx, actor, granted.studyId)).filter(
    one => one.staffId === granted.staffId && meets(one, granted),
  )
  return held.some(({ role }) => role === 'administrator') && held.some(({ role }) => !readNothing.includes(role))
}
