import { randomBytes, randomUUID } from 'node:crypto'
import { Pool } from 'pg'

/**
 * What the database itself needs for an entry: `begin; update; insert; insert; commit`, prepared, on tables of the same
 * columns and indexes without walls, triggers or a chain.
 */
export async function sessionFloor(ownerUrl: string, writers: number, notes: number) {
  const pool = new Pool({ connectionString: ownerUrl, max: 16 })
  pool.on('error', () => {}) // the database is dropped when the bench is over
  await pool.query(
    `create schema floor;
     create table floor.note (like note including indexes including defaults);
     create table floor.entry (like entry including indexes including defaults);
     create table floor.audit_event (like audit_event including indexes including defaults);
     insert into floor.note select * from note where kind = 'session' limit ${notes}`,
  )
  const { rows } = await pool.query<{ id: string }>('select id from floor.note')
  const scope = [randomUUID(), randomUUID(), randomUUID()]
  const by = randomUUID()
  let seq = 0
  const append = async (worker: number) => {
    const client = await pool.connect()
    const id = rows[(worker + writers * (seq % 2)) % rows.length]?.id
    const number = ++seq
    try {
      await client.query('begin')
      await client.query({ name: 'note', text: update, values: [id] })
      await client.query({
        name: 'entry',
        text: entry,
        values: [randomUUID(), id, ...scope, randomBytes(90), by, number],
      })
      await client.query({
        name: 'event',
        text: event,
        values: [id, number, randomUUID(), by, randomBytes(600), randomBytes(32)],
      })
      await client.query('commit')
    } finally {
      client.release()
    }
  }
  return { append, close: () => pool.end() }
}

const update = 'update floor.note set version = version where id = $1'
const entry = `insert into floor.entry (id, note_id, study_id, site_id, participant_id, kind, at, tapped_at, device_now, received_at, sealed, by, seq)
  values ($1, $2, $3, $4, $5, 'rest', now(), now(), now(), now(), $6, $7, $8)`
const event = `insert into floor.audit_event (chain, seq, id, at, actor, actor_role, action, subject_type, subject_id, body, canonical, prev, hash, key_id, mac)
  values ($1, $2, $3, '2026-01-01T00:00:00.000000Z', $4, 'therapist', 'log.added', 'note', $1, '{}', $5, $6, $6, 'k', $6)`
