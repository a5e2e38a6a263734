import { buildExport } from '@/lib/export/build-export'
import { downloadExport } from '@/lib/export/download-export'
import { listExports } from '@/lib/export/list-exports'
import { releaseExport } from '@/lib/export/release-export'
import { requestExport } from '@/lib/export/request-export'
import { discardNote } from '@/lib/notes/begin/discard-note'
import { startNote } from '@/lib/notes/begin/start-note'
import { readRecord } from '@/lib/review/read-record'
import { showProse } from '@/lib/review/show-prose'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { findParticipants } from '@/lib/trial/participants/find-participants'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { type Calendar, dayOf, instantOf, wallClock } from './calendar'
import { participantIdOf, visitIdOf } from './enrolment'
import { siteIdOf, staffIdOf, studyId } from './founding'
import { idOf } from './ids'
import type { Moment } from './moment'
import { noteIdOf } from './note-moments'
import type { Stage } from './stage'
import { type SiteCode, sites } from './study'

/** What happens around the notes: the vault is opened for a reason, the study monitor comes, exports leave, a slip is undone. */
export function around(calendar: Calendar): Moment[] {
  const at = (days: number, time: string, site: SiteCode = 'WK') =>
    instantOf(wallClock(sites[site].timeZone, dayOf(calendar, days), time))
  return [
    { at: at(-57, '09:40'), deed: stage => verifySource(stage, ['PREP1', 'PREP2']) },
    { at: at(-22, '08:55'), deed: ringContact },
    { at: at(-15, '10:05'), deed: stage => letMonitorIn(stage, calendar) },
    { at: at(-12, '13:20'), deed: stage => verifySource(stage, ['PREP3', 'MED1', 'INT1.1']) },
    { at: at(-10, '09:30'), deed: request },
    { at: at(-10, '09:31'), deed: build },
    { at: at(-9, '14:15'), deed: release },
    { at: at(-9, '15:00'), deed: download },
    { at: at(-6, '11:40'), deed: findByTelephone },
    { at: at(-3, '12:20', 'CS'), deed: begunTooSoon },
    { at: at(-1, '11:05'), deed: request },
    { at: at(-1, '11:06'), deed: build },
  ]
}

async function verifySource(stage: Stage, visits: readonly string[]): Promise<void> {
  const monitor = await stage.as('monitor')
  for (const visit of visits) {
    const noteId = noteIdOf({ of: 'WK-101', visit })
    await readRecord(monitor, { noteId, studyId })
    await showProse(monitor, {
      noteId,
      field: 'summary',
      reason: 'Source verification of the visit’s date and content',
    })
  }
}

async function ringContact(stage: Stage): Promise<void> {
  const therapist = await stage.as('therapist')
  const participantId = participantIdOf('WK-107')
  await revealIdentity(therapist, { participantId, part: 'preferred' })
  await revealIdentity(therapist, { participantId, part: 'contact', reason: 'welfare' })
}

async function letMonitorIn(stage: Stage, calendar: Calendar): Promise<void> {
  await grantMembership(
    await stage.as('investigator'),
    {
      studyId,
      siteId: siteIdOf('WK'),
      staffId: staffIdOf('monitor'),
      role: 'monitor',
      startsOn: dayOf(calendar, -14),
      endsOn: dayOf(calendar, 46),
    },
    { id: idOf('membership monitor, second visit') },
  )
}

async function request(stage: Stage): Promise<void> {
  const dataManager = await stage.as('datamanager')
  await requestExport(dataManager, { studyId, recipient: 'Statisticians of the study', profile: 'coded' })
}

/** As the background job would. */
async function build(stage: Stage): Promise<void> {
  await buildExport((await newestExport(stage, 'datamanager')).id, new AbortController().signal)
}

async function release(stage: Stage): Promise<void> {
  const { id, sha256 } = await newestExport(stage, 'investigator')
  if (!sha256) throw new Error('The package has not been built.')
  await releaseExport(await stage.as('investigator'), { exportId: id, sha256 })
}

async function download(stage: Stage): Promise<void> {
  await downloadExport(await stage.as('datamanager'), { exportId: (await newestExport(stage, 'datamanager')).id })
}

async function newestExport(stage: Stage, person: 'datamanager' | 'investigator') {
  const [newest] = (await listExports(await stage.as(person), { studyId })).exports
  if (!newest) throw new Error('There is no export.')
  return newest
}

async function findByTelephone(stage: Stage): Promise<void> {
  const coordinator = await stage.as('coordinator')
  await findParticipants(coordinator, { studyId, by: 'phone', term: '+31 20 555 0141' })
  await revealIdentity(coordinator, {
    participantId: participantIdOf('WK-104'),
    part: 'contact',
    reason: 'arrange_visit',
  })
}

async function begunTooSoon(stage: Stage): Promise<void> {
  const therapist = await stage.as('therapist.south')
  const noteId = noteIdOf({ of: 'CS-204', visit: 'PREP2' })
  await startNote(therapist, { visitId: visitIdOf('CS-204', 'PREP2') }, { id: noteId })
  await discardNote(therapist, { noteId })
}
