import { sql } from 'drizzle-orm'
import { asActor, asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { startContact } from '@/lib/notes/begin/start-contact'
import { nothingBefore } from '@/lib/notes/earlier/before-writing'
import { factsOf } from '@/lib/notes/note-repository'
import { myOpenNotes } from '@/lib/review/my-notes'
import { readRecord } from '@/lib/review/read-record'
import { item } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aNote, aReadyNote, aSignedNote, countersign, save, sign, type TestNote } from '@/tests/support/note-makers'
import { aWatchedParticipant, entrustOwnKinds } from '@/tests/support/own-kinds'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
  await entrustOwnKinds(study)
})

const start = (by: Actor, { id: participantId }: TestParticipant, kind: 'overnight' | 'baseline') =>
  startContact(by, { participantId, kind })
const actionsOf = async ({ id }: Pick<TestNote, 'id'>) =>
  (await trailOf(id)).filter(({ chain }) => chain === id).map(({ action }) => action)
const visitOf = async (noteId: string) => {
  const { rows } = (await asVerifier(tx =>
    tx.execute(
      sql`select visit.id, visit.code, visit.kind, note.status from note join visit on visit.id = visit_id where note.id = ${noteId}`,
    ),
  )) as unknown as { rows: { id: string; code: string; kind: string; status: string }[] }
  return rows[0]
}
const readAs = (actor: Actor, { id: noteId }: Pick<TestNote, 'id'>) => readRecord(actor, { noteId, studyId: study.id })

test('the coordinator fills the baseline form in once, whoever begins it and however often', async () => {
  const participant = await aParticipant(study)
  const [one, two] = await Promise.all([
    start(study.coordinator, participant, 'baseline'),
    start(study.coordinator, participant, 'baseline'),
  ])
  expect(two).toEqual(one)
  const visit = await visitOf(one.noteId)
  expect(visit).toMatchObject({ code: 'BASELINE', kind: 'baseline', status: 'draft' })
  expect((await trailOf(visit?.id ?? '')).map(({ action, chain }) => [action, chain])).toEqual([
    ['visit.added', study.id],
  ])
  expect(await actionsOf({ id: one.noteId })).toEqual(['note.started'])
  for (const by of [study.therapist, study.supervisor])
    await expect(start(by, participant, 'baseline')).rejects.toMatchObject({ code: 'not_permitted' })
  await deeds.discard(study.coordinator, { noteId: one.noteId })
  const anew = await start(study.coordinator, participant, 'baseline')
  expect(anew.noteId).not.toBe(one.noteId)
  expect((await visitOf(anew.noteId))?.id).toBe(visit?.id)
})

test('a baseline form is signed by its coordinator, returned, signed again and countersigned', async () => {
  const note = await aSignedNote(study, { kind: 'baseline', by: study.coordinator })
  const facts = await asActor(study.coordinator.staffId, tx => factsOf(tx, note.id))
  expect(facts).toMatchObject({ status: 'signed', unlicensedAuthor: true })
  expect(facts.dueAt).not.toBeNull()
  await deeds.giveBack(study.supervisor, {
    noteId: note.id,
    version: 1,
    comments: [{ field: 'education', text: 'The screening form says otherwise.' }],
  })
  const { comments, may, answers } = await readAs(study.coordinator, note)
  expect(comments.map(({ text }) => text)).toEqual(['The screening form says otherwise.'])
  expect([may.write, answers?.gender_words]).toEqual([true, 'Words for Gender, in their own words'])
  await deeds.resolve(study.coordinator, { noteId: note.id, commentId: comments[0]?.id })
  await save(study.coordinator, note, { education: 'bachelor' }, 1)
  expect(await sign(study.coordinator, note)).toEqual({ status: 'signed' })
  await countersign(study.supervisor, note)
  await deeds.append(study.coordinator, { noteId: note.id })
  expect((await visitOf(note.id))?.status).toBe('countersigned')
  expect((await actionsOf(note)).filter(action => action !== 'note.viewed')).toEqual([
    'note.started',
    'note.saved',
    'note.signed',
    'note.returned',
    'note.comment_resolved',
    'note.saved',
    'note.signed',
    'note.countersigned',
    'appendix.signed',
  ])
})

test('of a session the coordinator learns nothing by it: not in lib, not past it', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await expect(readAs(study.coordinator, note)).rejects.toMatchObject({ code: 'not_found' })
  for (const table of ['note', 'note_answer', 'note_change', 'note_facts'])
    await asActor(study.coordinator.staffId, async tx => {
      const { rows } = (await tx.execute(
        sql`select 1 from ${sql.identifier(table)} where participant_id = ${note.participant.id}`,
      )) as unknown as { rows: unknown[] }
      expect(rows, table).toEqual([])
    })
})

test('the night is noted by its attendant, and whoever relieves them goes on in it', async () => {
  const participant = await aWatchedParticipant(study)
  const { noteId } = await start(study.sessionStaff, participant, 'overnight')
  expect(await start(study.therapist, participant, 'overnight')).toEqual({ noteId })
  expect(await visitOf(noteId)).toMatchObject({ code: 'NIGHT3', kind: 'overnight' })
  await save(study.sessionStaff, { id: noteId }, { [`entries.${item}`]: true, [`entries.${item}.kind`]: 'asleep' })
  await save(study.therapist, { id: noteId }, { sleep: 'well' })
  expect(await actionsOf({ id: noteId })).toEqual(['note.started', 'note.saved', 'note.saved'])
  for (const by of [study.coordinator, study.supervisor])
    await expect(start(by, participant, 'overnight')).rejects.toMatchObject({ code: 'not_permitted' })
  const others = await aParticipant(study)
  await expect(start(study.sessionStaff, others, 'overnight')).rejects.toMatchObject({ code: 'not_found' })
})

test('one signature signs the night, the attendant’s by their own delegation; the next night is another', async () => {
  const participant = await aWatchedParticipant(study)
  const note = await aReadyNote(study, { kind: 'overnight', participant, by: study.sessionStaff })
  expect((await readAs(study.sessionStaff, note)).answers?.concern_detail).toBe('Words for What worried you')
  expect(await sign(study.sessionStaff, note)).toEqual({ status: 'signed' })
  expect(await actionsOf(note)).toContain('note.signed')
  const next = await start(study.sessionStaff, participant, 'overnight')
  expect((await visitOf(next.noteId))?.code).toBe('NIGHT3.2')
  const { answers } = await readAs(study.sessionStaff, await aNote(study, { kind: 'session', participant }))
  expect(answers).toBeNull()
})

test('what earlier notes say stands beside the night for therapists alone', async () => {
  const participant = await aWatchedParticipant(study)
  await aSignedNote(study, { participant, changes: { intention: 'To sleep again.' } })
  const { noteId: id } = await start(study.sessionStaff, participant, 'overnight')
  expect((await readAs(study.sessionStaff, { id })).before).toEqual(nothingBefore)
  expect((await readAs(study.therapist, { id })).before.intention?.words).toBe('To sleep again.')
})

test('each finds what is in their hands on Today: the attendant the night, the coordinator the form', async () => {
  const participant = await aWatchedParticipant(study)
  const night = await aNote(study, { kind: 'overnight', participant, by: study.sessionStaff })
  const form = await aNote(study, { kind: 'baseline', participant })
  const session = await aNote(study, { kind: 'session', participant })
  const found = async (actor: Actor) =>
    (await myOpenNotes(actor, study.id))
      .map(({ noteId }) => noteId)
      .filter(id => [night.id, form.id, session.id].includes(id))
  expect(await found(study.sessionStaff)).toEqual([night.id])
  expect(await found(study.coordinator)).toEqual([form.id])
  expect(await found(study.therapist)).toEqual([night.id, session.id])
})

test('where nothing was delegated, the night and the form wait unsigned and nothing is lost', async () => {
  const bare = await aStudy()
  const night = await aReadyNote(bare, {
    kind: 'overnight',
    participant: await aWatchedParticipant(bare),
    by: bare.sessionStaff,
  })
  const form = await aReadyNote(bare, { kind: 'baseline', by: bare.coordinator })
  await expect(sign(bare.sessionStaff, night)).rejects.toMatchObject({ code: 'not_now' })
  await expect(sign(bare.coordinator, form)).rejects.toMatchObject({ code: 'not_now' })
  expect((await visitOf(form.id))?.status).toBe('draft')
  expect(await sign(bare.therapist, night)).toEqual({ status: 'signed' })
})
