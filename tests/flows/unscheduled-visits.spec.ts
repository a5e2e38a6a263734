import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { startContact, startContactInput } from '@/lib/notes/begin/start-contact'
import { currentDefinition } from '@/lib/notes/definition'
import { parsed } from '@/lib/outcome/parsed'
import { readDeviations } from '@/lib/trial/deviations/read-deviations'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { schedule, usualSchedule } from '@/lib/trial/visits/visit-plan'
import { visitsDue } from '@/lib/trial/visits/visits-due'
import { filledRows } from '@/tests/support/answers'
import { asOwner } from '@/tests/support/as-owner'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { save, sign } from '@/tests/support/note-makers'
import { sweepDepartures } from '@/tests/support/sweep-departures'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let today: string
test.beforeAll(async () => {
  study = await aStudy()
  today = dayIn('Europe/Amsterdam', await asActor(study.therapist.staffId, now))
})

const begin = (by: keyof TestStudy, { id: participantId }: TestParticipant, kind: 'preparation' | 'integration') =>
  startContact(study[by] as TestStudy['therapist'], { participantId, kind })
const visitsOf = async ({ id: participantId }: TestParticipant) =>
  (await participantPage(study.therapist, { studyId: study.id, participantId })).visits.filter(({ code }) =>
    code.startsWith('UNSCHED'),
  )

test('a visit that nobody planned is written down on its day as it is begun, and a second click leads to it', async () => {
  const participant = await aParticipant(study)
  const one = await begin('therapist', participant, 'integration')
  expect(await begin('therapist', participant, 'integration')).toEqual(one)
  const other = await begin('cotherapist', participant, 'preparation')
  const day = { targetOn: today, windowFrom: today, windowTo: today, state: 'planned', measures: [] }
  expect(await visitsOf(participant)).toMatchObject([
    { code: 'UNSCHED1', kind: 'integration', note: { id: one.noteId }, ...day },
    { code: 'UNSCHED2', kind: 'preparation', note: { id: other.noteId }, ...day },
  ])
  const [visit] = await visitsOf(participant)
  expect(await trailOf(visit?.id ?? '')).toMatchObject([
    {
      ...{ chain: study.id, action: 'visit.added', actor: study.therapist.staffId },
      body: { visit: 'UNSCHED1', kind: 'integration', on: today },
    },
  ])
  expect((await trailOf(one.noteId)).map(({ action }) => action)).toContain('note.started')
})

test('no medication session is begun so, and only a therapist of the participant begins a visit', async () => {
  const participant = await aParticipant(study)
  expect(() => parsed(startContactInput, { participantId: participant.id, kind: 'session' })).toThrow()
  for (const by of ['coordinator', 'supervisor', 'monitor'] as const)
    await expect(begin(by, participant, 'integration')).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(begin('outsider', participant, 'integration')).rejects.toMatchObject({ code: 'not_found' })
  expect(await visitsOf(participant)).toEqual([])
})

test('the wall lets a therapist add no session, no visit under a code of the schedule, and none with a window', async () => {
  const { id, siteId } = { ...(await aParticipant(study)), siteId: study.siteId }
  const add = (kind: string, code: string, to: string) =>
    asActor(study.therapist.staffId, tx =>
      tx.execute(sql`insert into visit (id, study_id, site_id, participant_id, code, kind, target_on, window_from, window_to)
        values (gen_random_uuid(), ${study.id}, ${siteId}, ${id}, ${code}, ${kind}, ${today}::date, ${today}::date, ${to}::date)`),
    )
  for (const [kind, code, to] of [
    ['session', 'UNSCHED1', today],
    ['integration', 'INT4.1', today],
    ['integration', 'UNSCHED1', daysAfter(today, 1)],
  ] as const)
    expect(await refusedBy(add(kind, code, to)), `${kind} ${code}`).toContain('row-level security')
  expect(await refusedBy(add('integration', 'UNSCHED1', today))).toContain('a change without its audit event')
})

test('it departs from no window, whenever it was held; one that was discarded is due to nobody, missed by nobody, and taken up again', async () => {
  const participant = await aParticipant(study)
  const { noteId } = await begin('therapist', participant, 'integration')
  const rows = filledRows(currentDefinition('integration'), {}, study.therapist.staffId)
  await save(study.therapist, { id: noteId }, Object.fromEntries(rows.map(({ path, value }) => [path, value])))
  await sign(study.therapist, { id: noteId })
  const kinds = async () =>
    (await readDeviations(study.therapist, { studyId: study.id, participantId: participant.id })).flatMap(
      ({ row, visitCode }) => (visitCode.startsWith('UNSCHED') ? [`${visitCode} ${row.kind}`] : []),
    )
  expect(await kinds()).toEqual([])

  const empty = await begin('therapist', participant, 'integration')
  const due = async () =>
    (await visitsDue(study.therapist, study.id)).flatMap(({ participantId, code }) =>
      participantId === participant.id && code.startsWith('UNSCHED') ? [code] : [],
    )
  expect(await due()).toEqual(['UNSCHED2'])
  await deeds.discard(study.therapist, { noteId: empty.noteId })
  expect(await due()).toEqual([])
  const anew = await begin('therapist', participant, 'integration')
  expect(anew.noteId).not.toBe(empty.noteId)
  expect((await visitsOf(participant)).map(({ code }) => code)).toEqual(['UNSCHED1', 'UNSCHED2'])
  await deeds.discard(study.therapist, { noteId: anew.noteId })
  await later(participant, 3)
  await sweepDepartures()
  await later(participant, -3)
  expect(await kinds()).toEqual([])
})

/** What the database says, under whatever says that a query failed. */
const refusedBy = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: Error) => `${error.message} ${error.cause}`,
  )

/** As it stands so many days later, past every trigger; days that come back leave no trace. */
const later = ({ id }: TestParticipant, days: number) =>
  asOwner(`set session_replication_role = replica;
    update visit set target_on = target_on - ${days}, window_from = window_from - ${days}, window_to = window_to - ${days}
      where participant_id = '${id}' and code like 'UNSCHED%';
    set session_replication_role = origin`)

test('no schedule may have a code that is kept for what is in none', () => {
  const [first] = usualSchedule
  expect(schedule.safeParse([{ ...first, code: 'UNSCHED1' }]).success).toBe(false)
  expect(schedule.safeParse([{ ...first, code: 'UNSCH1' }]).success).toBe(true)
})
