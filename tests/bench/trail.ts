import { hash, randomBytes } from 'node:crypto'
import canonicalize from 'canonicalize'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { v7 as uuid } from 'uuid'
import { jsonbOf } from '@/db/row-json'
import { auditEvent, auditHead } from '@/db/schema/audit'
import { noteAnswer, noteChange } from '@/db/schema/notes'
import { canonicalBytes, chainHash, genesis, macOf } from '@/lib/audit/chain'
import type { ChainedEvent, TouchedRow } from '@/lib/audit/event'
import { keys } from '@/lib/seal/key-ring'
import type { TestStudy } from '@/tests/support/makers'

const savesEach = 200
const paths = Array.from({ length: 20 }, (_, index) => `field_${index}`)
const atOnce = 500

type EventRow = typeof auditEvent.$inferInsert
interface Chain {
  readonly id: string
  seq: number
  hash: Uint8Array
}

/** Adds notes of 200 saves each, with the rows of each save, to a study's trail, as the owner and past the triggers: as the server would have written them. */
export async function addSaves(ownerUrl: string, study: TestStudy, events: number): Promise<void> {
  const client = new Client({
    connectionString: ownerUrl,
    options: '-c timezone=UTC -c session_replication_role=replica -c synchronous_commit=off',
  })
  await client.connect()
  try {
    const owner = drizzle(client)
    const registers = await headOf(client, study.id)
    for (let written = 0; written < events; written += savesEach) {
      const { rows, changes, answers, note } = aNote(study, registers)
      for (let from = 0; from < rows.length; from += atOnce)
        await owner.insert(auditEvent).values(rows.slice(from, from + atOnce))
      await owner.insert(noteChange).values(changes)
      await owner.insert(noteAnswer).values(answers)
      await owner
        .insert(auditHead)
        .values({ chain: note.id, seq: note.seq, hash: Buffer.from(note.hash), at, changedAt: at })
    }
    const { seq, hash } = registers
    await client.query('update audit_head set seq = $2, hash = $3, at = $4 where chain = $1', [study.id, seq, hash, at])
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const at = '2027-03-12T08:30:00.000000Z'

async function headOf(client: Client, chain: string): Promise<Chain> {
  const { rows } = await client.query('select seq, hash from audit_head where chain = $1', [chain])
  return { id: chain, seq: Number(rows[0].seq), hash: rows[0].hash }
}

function aNote(study: TestStudy, registers: Chain) {
  const id = uuid()
  const note: Chain = { id, seq: 0, hash: genesis(id) }
  const scope = { studyId: study.id, siteId: study.siteId, participantId: uuid() }
  const by = study.therapist.staffId
  const changes: (typeof noteChange.$inferSelect)[] = []
  const answers = new Map<string, typeof noteAnswer.$inferSelect>()
  const link = (chain: Chain, action: string, touched: readonly TouchedRow[]) =>
    appended(chain, { ...scope, actor: by, action, subjectId: note.id }, touched)
  const rows = [link(registers, 'note.started', []), link(note, 'note.started', [])]
  for (let save = 0; save < savesEach; save++) {
    const path = paths[save % paths.length] ?? ''
    const revision = Math.floor(save / paths.length) + 1
    const own = { noteId: note.id, ...scope, path, revision, sealed: randomBytes(300), by, at }
    const change = { ...own, id: uuid(), base: revision - 1, state: 'applied' as const, resolves: null }
    changes.push(change)
    answers.set(path, own)
    const touched: TouchedRow[] = [
      ['note_answer', `${note.id}/${path}`, hash('sha256', jsonbOf(noteAnswer, own), 'hex')],
      ['note_change', change.id, hash('sha256', jsonbOf(noteChange, change), 'hex')],
    ]
    rows.push(link(note, 'note.saved', touched))
  }
  return { note, rows, changes, answers: [...answers.values()] }
}

type Said = Pick<ChainedEvent, 'actor' | 'action' | 'subjectId' | 'studyId' | 'siteId' | 'participantId'>

function appended(chain: Chain, said: Said, rows: readonly TouchedRow[]): EventRow {
  chain.seq++
  const body = canonicalize({ rows }) ?? ''
  const rest = { actorRole: 'therapist', session: null, subjectType: 'note', subjectVersion: 1, body, words: null }
  const event: ChainedEvent = { ...said, ...rest, chain: chain.id, seq: chain.seq, id: uuid(), at }
  const canonical = canonicalBytes(event)
  const prev = chain.hash
  chain.hash = chainHash(prev, chain.seq, canonical)
  const { id: keyId, key } = keys().audit
  return {
    ...event,
    words: null,
    canonical,
    prev: Buffer.from(prev),
    hash: Buffer.from(chain.hash),
    keyId,
    mac: macOf(key, chain.hash),
  }
}
