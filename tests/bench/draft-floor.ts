import { randomBytes, randomUUID } from 'node:crypto'
import { Pool } from 'pg'

/**
 * What the database itself needs for a save: `begin; update; insert; insert; commit`, prepared, on tables of the same
 * columns and indexes without walls, triggers or a chain.
 */
export async function draftFloor(ownerUrl: string, writers: number, notes: number) {
  const pool = new Pool({ connectionString: ownerUrl, max: 16 })
  await pool.query(
    `create schema floor;
     create table floor.note_answer (like note_answer including indexes including defaults);
     create table floor.note_change (like note_change including indexes including defaults);
     create table floor.audit_event (like audit_event including indexes including defaults)`,
  )
  const ids = Array.from({ length: notes }, () => randomUUID())
  const scope = [randomUUID(), randomUUID(), randomUUID()]
  const by = randomUUID()
  for (const id of ids) {
    await pool.query("insert into floor.note_answer values ($1, $2, $3, $4, 'summary', 1, $5, $6, now())", [
      id,
      ...scope,
      randomBytes(900),
      by,
    ])
  }
  let seq = 0
  const save = async (worker: number) => {
    const client = await pool.connect()
    const id = ids[(worker + writers * (seq % 2)) % notes]
    const bytes = randomBytes(870)
    const number = ++seq
    try {
      await client.query('begin')
      await client.query({ name: 'answer', text: update, values: [id, number, bytes, by] })
      await client.query({ name: 'change', text: change, values: [randomUUID(), id, ...scope, number, bytes, by] })
      await client.query({
        name: 'event',
        text: event,
        values: [id, number, randomUUID(), by, randomBytes(700), randomBytes(32)],
      })
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  return { save, close: () => pool.end() }
}

const update =
  "update floor.note_answer set revision = $2, sealed = $3, by = $4, at = now() where note_id = $1 and path = 'summary'"
const change = `insert into floor.note_change (id, note_id, study_id, site_id, participant_id, path, base, revision, state, sealed, by, at)
  values ($1, $2, $3, $4, $5, 'summary', 0, $6, 'applied', $7, $8, now())`
const event = `insert into floor.audit_event (chain, seq, id, at, actor, actor_role, action, subject_type, subject_id, body, canonical, prev, hash, key_id, mac)
  values ($1, $2, $3, '2026-01-01T00:00:00.000000Z', $4, 'therapist', 'note.saved', 'note', $1, '{}', $5, $6, $6, 'k', $6)`
