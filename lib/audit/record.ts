import canonicalize from 'canonicalize'
import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import { lastly } from '@/db/prepared'
import { keys } from '@/lib/seal/key-ring'
import { appendEvent, appendTold, type Head, lockHeads, touchedRows } from './audit-repository'
import { canonicalBytes, chainHash, macOf } from './chain'
import type { AuditEvent, ChainedEvent, Recorder, TouchedRow } from './event'

/**
 * The last statement of a deed: its events, each at the end of its chain, with the rows that this transaction wrote.
 * Chains are locked in one order for everybody. If it can't be written, the deed doesn't happen. Returns the time of the events.
 */
export async function record(tx: Tx, recorder: Recorder, ...events: AuditEvent[]): Promise<string> {
  const { heads, touched } = await lockHeads(tx, [...new Set(events.map(event => event.chain))].sort())
  let at = ''
  for (const event of events) {
    const head = heads.get(event.chain)
    if (!head) throw new Error(`No head for the chain ${event.chain}.`)
    const rows = touched.get(event.chain) ?? []
    touched.delete(event.chain)
    heads.set(event.chain, appended(tx, head, chained(recorder, event, head, rows)))
    at = head.at
  }
  return at
}

/**
 * The same for one event whose chain's head was held before anything was written, where whoever wrote tells the rows, in the
 * lines that the trail's own trigger writes: nothing is asked any more, and the database refuses it if it noted other rows.
 */
export function recordTold(tx: Tx, recorder: Recorder, event: AuditEvent, head: Head, lines: string): void {
  const whole = chained(recorder, event, head, touchedRows(lines).get(event.chain) ?? [])
  lastly(tx, appendTold(tx, { ...linked(head, whole), lines }))
}

function appended(tx: Tx, head: Head, event: ChainedEvent): Head {
  const link = linked(head, event)
  lastly(tx, appendEvent(tx, link))
  return { ...head, seq: event.seq, hash: link.hash }
}

function linked(head: Head, event: ChainedEvent) {
  const canonical = canonicalBytes(event)
  const hash = chainHash(head.hash, event.seq, canonical)
  const { id: keyId, key } = keys().audit
  return { ...event, canonical, prev: head.hash, hash, keyId, mac: macOf(key, hash) }
}

function chained(recorder: Recorder, event: AuditEvent, head: Head, rows: readonly TouchedRow[]): ChainedEvent {
  const body = canonicalize({ ...event.body, rows })
  if (body === undefined) throw new Error('An event’s body must be data.')
  return {
    chain: event.chain,
    seq: head.seq + 1,
    id: uuid(),
    at: head.at,
    actor: recorder.staffId,
    actorRole: recorder.role,
    session: recorder.sessionId,
    action: event.action,
    subjectType: event.subject.type,
    subjectId: event.subject.id,
    subjectVersion: event.subject.version ?? null,
    studyId: event.scope?.studyId ?? null,
    siteId: event.scope?.siteId ?? null,
    participantId: event.scope?.participantId ?? null,
    body,
    words: event.words ?? null,
  }
}
