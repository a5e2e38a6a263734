import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { asActor, asVerifier, sqlState } from '@/db/work'
import { openVersion } from '@/lib/notes/content'
import { currentDefinition } from '@/lib/notes/definition'
import { findNote } from '@/lib/notes/note-repository'
import { readRecord } from '@/lib/review/read-record'
import { asOwner } from '@/tests/support/as-owner'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aCountersignedNote, aReadyNote, aSignedNote, sign, type TestNote } from '@/tests/support/note-makers'
import { signaturesUnder, versionsIn } from '@/tests/support/note-rows'
import { ownerTries } from '@/tests/support/owner-tries'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

test('the stored hashes are what RFC 8785 and SHA-256 make of what was signed', async () => {
  const note = await aReadyNote(study, { kind: 'session', changes: { summary: '€ — "quoted" \\ \u2028 👩🏽‍🚀' } })
  await sign(study.therapist, note)
  const [version] = await versionsIn(note)
  const definition = currentDefinition('session')
  const { answers, fieldsOn } = await asActor(study.supervisor.staffId, async tx => {
    if (!version) throw new Error('Nothing was frozen.')
    return openVersion(tx, await findNote(tx, study.supervisor, note.id), version)
  })
  expect(Object.keys(answers).sort()).toEqual(Object.keys(definition.fields).sort())
  const content = {
    v: 1,
    note: note.id,
    version: 1,
    definition: definition.id,
    definition_sha256: sha256(jcs(definition)),
    answers,
    entries: [],
    parent: null,
    fields_on: fieldsOn,
  }
  expect(fieldsOn).toContain('late')
  expect(sha256(jcs(content))).toBe(version?.contentHash)
  const [row] = await signaturesUnder(note)
  const signed = {
    content_hash: version?.contentHash,
    signer: row?.signer,
    printed_name: row?.printedName,
    credentials: row?.credentials,
    meaning: row?.meaning,
    at: row?.at,
    offset: row?.offset,
  }
  expect(sha256(jcs(signed))).toBe(row?.signatureHash)
  expect(sha256(jcs({ ...signed, meaning: 'approved' }))).not.toBe(row?.signatureHash)
})

const copyOf = (table: string, note: string, changes: Record<string, string>) => {
  const set = Object.entries(changes).map(([column, value]) => `'${column}', ${value}`)
  return `insert into ${table} select (jsonb_populate_record(one, jsonb_build_object(${set.join(', ')}))).*
    from ${table} one where note_id = '${note}' limit 1`
}

test('content under a frozen version is refused by the database to everybody, its owner too', async () => {
  const [ready, signed, countersigned] = [
    await aReadyNote(study, { kind: 'session' }),
    await aSignedNote(study),
    await aCountersignedNote(study),
  ]
  await sign(study.therapist, ready)
  for (const { id } of [ready, signed, countersigned]) {
    const statements = [
      copyOf('note_change', id, { id: 'gen_random_uuid()' }),
      copyOf('note_answer', id, { path: "'next_steps_2'" }),
      `update note_answer set revision = revision + 1 where note_id = '${id}'`,
      `insert into note_answer select * from note_answer where note_id = '${id}' on conflict (note_id, path) do update set revision = 99`,
    ]
    for (const statement of statements) expect(await ownerTries(statement), statement).toBe('VG004')
  }
})

test('there is no unlock, and a version that was frozen stays frozen even where somebody forced one', async () => {
  const { id } = await aSignedNote(study)
  expect(await ownerTries(`update note set status = 'draft' where id = '${id}'`)).toBe('VG007')
  const forced = `set local session_replication_role = replica; update note set status = 'draft' where id = '${id}'; set local session_replication_role = origin`
  expect(await ownerTries(`${forced}; update note_answer set revision = 99 where note_id = '${id}'`)).toBe('VG004')
})

test('after sending back the next version is written, and the frozen one is not', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  await deeds.sendBack(study.cotherapist, { noteId: note.id, version: 1 })
  expect(await ownerTries(`update note_answer set revision = revision + 1 where note_id = '${note.id}'`)).toBe('VG001')
  expect(await ownerTries(`update note set version = 1 where id = '${note.id}'`)).toBe('VG007')
})

const kept = ['note_version', 'signature', 'note_change', 'appendix', 'audit_event']
for (const table of kept)
  test(`no row of ${table} is ever changed, deleted or truncated, by whomever`, async () => {
    const note = await aCountersignedNote(study)
    const where = table === 'audit_event' ? `chain = '${note.id}'` : `note_id = '${note.id}'`
    const [column] = { note_version: ['frozen_at'], audit_event: ['at'] }[table] ?? ['at']
    const statements = [
      `update ${table} set ${column} = ${column} where ${where}`,
      `delete from ${table} where ${where}`,
    ]
    for (const statement of statements) expect(await ownerTries(statement), statement).toBe('VG002')
    expect(await ownerTries(`truncate ${table} cascade`)).toBe('VG002')
    const asTableOwner = `create policy open on ${table} for all to vigil_owner using (true) with check (true); ${statements[0]}`
    expect(await ownerTries(asTableOwner, 'vigil_owner')).toBe('VG002')
    const denied = (text: string) =>
      asActor(study.therapist.staffId, tx => tx.execute(sql.raw(text))).then(() => 'done', sqlState)
    for (const statement of statements) expect(await denied(statement), statement).toBe('42501')
  })

test('notes, answers, facts and comments are never deleted', async () => {
  const note = await aSignedNote(study)
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  for (const table of ['note_answer', 'note_facts', 'review_comment'])
    expect(await ownerTries(`delete from ${table} where note_id = '${note.id}'`), table).toBe('VG002')
  expect(await ownerTries(`delete from note where id = '${note.id}'`)).toBe('VG002')
})

test('where a note belongs, what kind it is and who started it never change', async () => {
  const { id } = await aSignedNote(study)
  const elsewhere = await aSignedNote(study)
  const changes = [
    `participant_id = '${elsewhere.participant.id}'`,
    `visit_id = '${elsewhere.visitId}'`,
    "kind = 'session'",
    "definition = 'session@1'",
    `started_by = '${study.cotherapist.staffId}'`,
    'started_at = now()',
    `site_id = '${study.otherSiteId}'`,
  ]
  for (const change of changes)
    expect(await ownerTries(`update note set ${change} where id = '${id}'`), change).toBe('VG003')
})

test('sealed words don’t open in another place: not as another note’s, nor as another answer of the same', async () => {
  const [one, other] = [await aReadyNote(study), await aReadyNote(study)]
  const bytes = (note: TestNote, path: string) =>
    sql`(select sealed from note_answer where note_id = ${note.id} and path = ${path})`
  const { rows } = (await asVerifier(tx =>
    tx.execute(
      sql`select ${bytes(one, 'intention')} as intention, ${bytes(one, 'summary')} as summary, ${bytes(other, 'summary')} as other`,
    ),
  )) as unknown as { rows: Record<string, Uint8Array>[] }
  for (const moved of [rows[0]?.intention, rows[0]?.other]) {
    await inPlace(one, moved, async () => {
      const read = readRecord(study.therapist, { noteId: one.id, studyId: study.id })
      await expect(read).rejects.toThrow('note_answer.sealed')
    })
  }
  await inPlace(one, rows[0]?.summary, () => readRecord(study.therapist, { noteId: one.id, studyId: study.id }))
})

/** With these bytes for the note's summary, past every trigger. */
async function inPlace(note: TestNote, bytes: Uint8Array | undefined, look: () => Promise<unknown>) {
  const hex = Buffer.from(bytes ?? []).toString('hex')
  await asOwner(`set session_replication_role = replica;
    update note_answer set sealed = '\\x${hex}' where note_id = '${note.id}' and path = 'summary'; set session_replication_role = origin`)
  await look()
}

/** RFC 8785 for what a note holds: strings, whole numbers, yes and no, nothing, lists and objects. */
function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${jcs(each)}`).join()}}`
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
