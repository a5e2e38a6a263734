import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { readDeviations } from '@/lib/trial/deviations/read-deviations'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { recordConsent } from '@/lib/trial/participants/record-consent'
import { expect, test } from '@/tests/support/database'
import { aSessionDay } from '@/tests/support/log-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aNote, aReadyNote, aSignedNote, close, enterInError, save, shown, sign } from '@/tests/support/note-makers'
import { saidNotHeld } from '@/tests/support/signed-as-not-held'
import { trailOf } from '@/tests/support/trail'
import { workerNow } from '@/tests/support/worker-clock'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const daysOf = async ({ id }: TestParticipant) => {
  const { visits } = await participantPage(study.coordinator, { studyId: study.id, participantId: id })
  return Object.fromEntries(visits.map(({ code, targetOn }) => [code, targetOn]))
}
const deviationsOf = async ({ id: participantId }: TestParticipant) =>
  (await readDeviations(study.coordinator, { studyId: study.id, participantId }))
    .map(({ row, visitCode }) => `${visitCode} ${row.kind} ${row.aboutOn} ${row.state}`)
    .sort()
const followedOf = async ({ id }: TestParticipant) =>
  (await trailOf(id)).filter(({ action }) => /^(visits\.(followed|returned)|deviation\.drafted)$/.test(action))
const declined = async () => {
  const participant = await aParticipant(study)
  const said = { purpose: 'recording', decision: 'declined', decidedOn: '2026-01-02', source: 'in_person' } as const
  await recordConsent(study.coordinator, { participantId: participant.id, formVersion: '1', ...said })
  return participant
}
const recorded = { recording: 'video_audio', recording_ref: 'R-1' }

// MED1 is planned for 3 February; the notes of these tests say that it was held on 12 March
for (const kind of ['session', 'preparation'] as const)
  test(`a ${kind} note that is closed without a signature has the consequences of one that is signed, by its closer`, async () => {
    const wanted = { kind, changes: recorded }
    const signed = await aSignedNote(study, { ...wanted, participant: await declined() })
    const closed = await aReadyNote(study, { ...wanted, participant: await declined() })
    expect(await followedOf(closed.participant)).toEqual([])
    await close(study.investigator, closed)
    expect(await daysOf(closed.participant)).toEqual(await daysOf(signed.participant))
    expect(await deviationsOf(closed.participant)).toEqual(await deviationsOf(signed.participant))
    const code = kind === 'session' ? 'MED1' : 'PREP1'
    for (const drafted of ['recorded_without_consent', 'visit_late'])
      expect(await deviationsOf(closed.participant)).toContain(`${code} ${drafted} 2026-03-12 drafted`)
    const [theirs, its] = [await followedOf(signed.participant), await followedOf(closed.participant)]
    const sorted = (events: typeof its) =>
      events.map(({ action, body }) => `${action} ${body.kind ?? body.with}`).sort()
    expect(sorted(its)).toEqual(sorted(theirs))
    expect(new Set(its.map(({ actor, chain }) => `${actor} ${chain}`))).toEqual(
      new Set([`${study.investigator.staffId} ${study.id}`]),
    )
    if (kind === 'session')
      expect(its.find(({ action }) => action === 'visits.followed')?.body).toMatchObject({
        ...{ with: 'MED1', heldOn: '2026-03-12' },
        moved: expect.arrayContaining([{ visit: 'MED2', from: '2026-03-03', to: '2026-04-09' }]),
      })
    await enterInError(study.investigator, closed)
    expect(await daysOf(closed.participant)).toEqual(await daysOf(await aParticipant(study)))
    const last = (await followedOf(closed.participant)).at(-1)
    if (kind === 'session') expect(last).toMatchObject({ action: 'visits.returned', body: { with: 'MED1' } })
  })

test('what the first signature moved and drafted is not done again where the second can’t be had', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  const [days, events] = [await daysOf(note.participant), await followedOf(note.participant)]
  expect(events.map(({ action }) => action)).toContain('visits.followed')
  await close(study.investigator, note)
  expect(await daysOf(note.participant)).toEqual(days)
  expect(await followedOf(note.participant)).toEqual(events)
})

test('a session that did not take place brings back what its note had moved before', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  const planned = await daysOf(note.participant)
  await sign(study.therapist, note)
  expect(await daysOf(note.participant)).not.toEqual(planned)
  await deeds.sendBack(study.cotherapist, { noteId: note.id, version: 1 })
  const notHeld = saidNotHeld(study).find(({ path }) => path === 'start_decision')
  await save(study.therapist, note, { start_decision: notHeld?.value }, 1)
  await close(study.investigator, note)
  expect(await daysOf(note.participant)).toEqual(planned)
  expect((await followedOf(note.participant)).at(-1)).toMatchObject({
    ...{ action: 'visits.returned', actor: study.investigator.staffId },
    body: { with: 'MED1' },
  })
})

test('a draft that gives no day moves nothing and is late for nothing; the clock zero of its log is a day', async () => {
  const undated = await aNote(study, { kind: 'session' })
  const planned = await daysOf(undated.participant)
  const day = await aSessionDay(study)
  for (const note of [undated, day]) {
    await save(study.therapist, note, { summary: 'Left half way.' })
    await close(study.investigator, note)
  }
  expect(await daysOf(undated.participant)).toEqual(planned)
  expect([await deviationsOf(undated.participant), await followedOf(undated.participant)]).toEqual([[], []])
  const { clock_zero: zero } = (await shown(study.investigator, day)).answers
  const followed = (await followedOf(day.participant)).find(({ action }) => action === 'visits.followed')
  expect(followed?.body).toMatchObject({ with: 'MED1', heldOn: String(zero).slice(0, 10) })
  expect(Math.abs(Date.parse(String(zero)) - workerNow())).toBeLessThan(24 * 3_600_000)
})

test('the database lets an investigator draft and move only of whom a note was closed', async () => {
  const { participant, visitId, id } = await aReadyNote(study, { kind: 'session' })
  const moves = (actor: Actor) =>
    asActor(actor.staffId, async tx => {
      const days = { id: participant.visits['INT1.3'] }
      const to = { target_on: '2026-05-02', window_from: '2026-05-01', window_to: '2026-05-03' }
      const asked = sql`select vigil_follow_session(${visitId}, ${JSON.stringify([{ ...days, ...to }])}::jsonb)`
      return ((await tx.execute(asked)) as unknown as { rows: unknown[] }).rows.length
    })
  const drafts = (actor: Actor) =>
    asActor(actor.staffId, tx =>
      tx.execute(
        sql.raw(`insert into deviation (id, study_id, site_id, participant_id, visit_id, kind, state, about_on)
          values (gen_random_uuid(), '${study.id}', '${study.siteId}', '${participant.id}', '${visitId}', 'out_of_order', 'drafted', '2026-03-12')`),
      ),
    )
  expect(await moves(study.investigator)).toBe(0)
  await expect(drafts(study.investigator)).rejects.toThrow()
  await close(study.investigator, { id })
  for (const other of [study.supervisor, study.coordinator, study.outsider, study.monitor]) {
    expect(await moves(other)).toBe(0)
    await expect(drafts(other)).rejects.toThrow()
  }
  await expect(moves(study.investigator)).rejects.toThrow(/a change without its audit event/)
})
