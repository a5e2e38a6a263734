import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asJob } from '@/db/work'
import type { AuditEvent } from '@/lib/audit/event'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { Refusal } from '@/lib/outcome/refusal'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { email, line, shortCode } from '@/lib/trial/input'
import { insertMembership } from '@/lib/trial/people/membership-repository'
import { newInvitation } from '@/lib/trial/people/new-invitation'
import { insertStaff, staffByEmail } from '@/lib/trial/people/staff-repository'
import { siteInput } from './add-site'
import { makeGuessLock } from './guess-lock-repository'
import { requireArms } from './named-arms'
import { databaseKind, insertSite, insertStudy } from './study-repository'
import { studySettings } from './study-settings'

export const foundStudyInput = z.strictObject({
  code: shortCode,
  title: line(200),
  settings: studySettings.prefault({}),
  sites: z.array(siteInput).min(1, 'A study has at least one site.'),
  administrator: z.strictObject({ email, name: line(120) }),
})

export interface FoundedStudy {
  readonly studyId: string
  readonly siteIds: readonly string[]
  readonly administratorId: string
  /** For the administrator's link; null when that person has an account already. */
  readonly token: string | null
}

/** A study begins at the command line: with its sites, its key and its first administrator, who invites everybody else. */
export async function foundStudy(
  { code, title, settings, sites, administrator }: z.output<typeof foundStudyInput>,
  { id = uuid(), siteIds = sites.map(() => uuid()), administratorId = uuid() } = {},
): Promise<FoundedStudy> {
  requireArms(settings)
  return asJob(async tx => {
    const founded = await insertStudy(tx, { id, code, title, settings, databaseKind: await databaseKind(tx) })
    if (!founded) throw new Refusal('invalid', undefined, { code: 'Another study has this code.' })
    for (const [index, site] of sites.entries())
      await insertSite(tx, { id: siteIds[index] ?? uuid(), studyId: id, ...site })
    await dataKeyFor(tx, { purpose: 'study', ownerId: id, studyId: id, siteId: null })
    if (settings.treatmentGuess) await makeGuessLock(tx, id)
    const { staffId, token, invited } = await firstAdministrator(tx, id, administratorId, administrator)
    await insertMembership(tx, {
      id: uuid(),
      staffId,
      studyId: id,
      role: 'administrator',
      startsAt: await now(tx),
    })
    const event: AuditEvent = {
      chain: id,
      action: 'study.founded',
      subject: { type: 'study', id },
      scope: { studyId: id },
      body: { code, settings, sites: siteIds, administrator: staffId },
    }
    await record(tx, { staffId: null, role: 'system', sessionId: null }, event, ...invited)
    return { studyId: id, siteIds, administratorId: staffId, token }
  })
}

/** Somebody who has an account keeps it; anybody else is invited. */
async function firstAdministrator(tx: Tx, studyId: string, newId: string, person: { email: string; name: string }) {
  const known = await staffByEmail(tx, person.email)
  if (known) return { staffId: known.id, token: null, invited: [] }
  await insertStaff(tx, { id: newId, ...person, state: 'invited', databaseKind: await databaseKind(tx) })
  const { token, expiresAt } = await newInvitation(tx, { staffId: newId, studyId, invitedBy: null })
  const event: AuditEvent = {
    chain: 'system',
    action: 'staff.invited',
    subject: { type: 'staff', id: newId },
    scope: { studyId },
    body: { expiresAt },
  }
  return { staffId: newId, token, invited: [event] }
}
