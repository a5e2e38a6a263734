import { randomUUID } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { lastly } from '@/db/prepared'
import { asActor, asVerifier, sqlState } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { recordTold } from '@/lib/audit/record'
import { linesOf, writeAnswer } from '@/lib/notes/draft/answer-repository'
import { holdNote } from '@/lib/notes/draft/held-note-repository'
import { noteEvent } from '@/lib/notes/note-event'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, change, save, send, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let note: TestNote
test.beforeAll(async () => {
  study = await aStudy()
})
test.beforeEach(async () => {
  note = await aNote(study)
})

/** What a person comes to who writes past lib, in the database’s own words. */
const tries = (actor: Actor, statement: SQL) =>
  asActor(actor.staffId, tx => tx.execute(statement)).then(
    () => 'done',
    error => sqlState(error) ?? String(error),
  )
const written = (revision: number) =>
  sql`select write_answer(${note.id}, gen_random_uuid(), 'intention', 0, ${revision}, 'applied', null, '\\x00', '\\x00', vigil_now())`

/** What the database makes of a row, and what the trail’s last event of it says. */
async function digests(of: string): Promise<{ rows: unknown; told: unknown }> {
  const { rows } = (await asVerifier(tx =>
    tx.execute(sql`select vigil_digest(to_jsonb(one)) as digest from note_answer one where note_id = ${of}
      union all select vigil_digest(to_jsonb(one)) from note_change one where note_id = ${of}`),
  )) as unknown as { rows: { digest: string }[] }
  const told = (await trailOf(of)).at(-1)?.body.rows as string[][]
  return { rows: rows.map(row => row.digest).sort(), told: told.map(row => row[2]).sort() }
}

test('the event tells of each row what the database makes of it, whatever was typed', async () => {
  await save(study.therapist, note, { intention: ' \u{1f9d1}‍\u{1f680} "\\" \u0001\u007f\u2028\r\n', modality: 'video' })
  const { rows, told } = await digests(note.id)
  expect(told).toEqual(rows)
  expect(told).toHaveLength(4)
})

test('two changes of one place in one message follow each other, and the event tells of the answer as it came to be', async () => {
  const sent = [change('intention', 'One'), change('intention', 'Two', { base: 1 })]
  expect(await send(study.therapist, note, sent)).toMatchObject({ revisions: { intention: 2 }, conflicts: [] })
  const { rows, told } = await digests(note.id)
  expect(told).toEqual(rows)
  expect(told).toHaveLength(3)
})

test('an event that tells of other rows than were written is refused, and nothing is kept', async () => {
  const lost = asActor(study.therapist.staffId, async tx => {
    const held = await holdNote(tx, { noteId: note.id, paths: [], changes: [] })
    if (!held) throw new Error('The note is not held.')
    const { id: noteId, studyId, siteId, participantId, foundAt: at } = held.note
    const place = {
      noteId,
      studyId,
      siteId,
      participantId,
      path: 'intention',
      revision: 1,
      by: study.therapist.staffId,
    }
    const answer = { ...place, sealed: Buffer.of(1), at }
    const one = { change: { ...answer, id: randomUUID(), base: 0, state: 'applied' as const, resolves: null }, answer }
    lastly(tx, writeAnswer(tx, one))
    const other = linesOf({ ...one, answer: { ...answer, sealed: Buffer.of(2) } })
    recordTold(
      tx,
      recorderOf(study.therapist, held.note),
      noteEvent(held.note, 'note.saved'),
      held.head,
      other.join('\n'),
    )
  })
  expect(sqlState(await lost.catch(error => error))).toBe('VG009')
  expect((await trailOf(note.id)).map(one => one.action)).toEqual(['note.started', 'note.started'])
  expect(await save(study.therapist, note, { intention: 'Kept' })).toMatchObject({ revisions: { intention: 1 } })
})

test('past lib too, nothing is written without an event, over another answer, or by who does not write here', async () => {
  expect(await tries(study.therapist, written(1))).toBe('VG001')
  expect(await tries(study.therapist, written(2))).toBe('VG008')
  for (const actor of [study.sessionStaff, study.supervisor, study.investigator, study.monitor, study.outsider])
    expect(await tries(actor, written(1)), actor.name).toBe('42501')
  const direct = sql`insert into note_answer select * from note_answer where note_id = ${note.id}`
  expect(await tries(study.therapist, direct)).toBe('42501')
})

test('only who writes in a note may hold it', async () => {
  const holds = async (actor: Actor) =>
    asActor(actor.staffId, async tx => (await holdNote(tx, { noteId: note.id, paths: [], changes: [] })) !== null)
  for (const actor of [study.therapist, study.cotherapist]) expect(await holds(actor), actor.name).toBe(true)
  for (const actor of [study.sessionStaff, study.supervisor, study.investigator, study.monitor, study.outsider])
    expect(await holds(actor), actor.name).toBe(false)
})
