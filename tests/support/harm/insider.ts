import { sql } from 'drizzle-orm'
import { asVerifier } from '@/db/work'
import { canonicalBytes, chainHash, genesis, macOf } from '@/lib/audit/chain'
import type { ChainedEvent } from '@/lib/audit/event'
import { readTail } from '@/lib/audit/verify-repository'
import { pastTriggers } from '@/tests/support/tamper'

/**
 * Writes a chain anew from its beginning with the events as the insider wants them, every link and the head in order.
 * With the audit key even the authentication codes are right; without it the old ones stay.
 */
export async function rewriteChain(
  chain: string,
  change: (events: ChainedEvent[]) => ChainedEvent[],
  auditKey?: Uint8Array,
): Promise<void> {
  const events = await asVerifier(tx => readTail(tx, [{ chain, seq: 0 }]))
  const last = events.at(-1)
  const codes = new Map(events.map(event => [event.id, event]))
  const lines: string[] = [`delete from audit_event where chain = '${chain}'`]
  let prev: Buffer = genesis(chain)
  let at = ''
  for (const [index, event] of change(events).entries()) {
    const seq = index + 1
    const canonical = canonicalBytes({ ...event, seq })
    const hash = chainHash(prev, seq, canonical)
    const old = codes.get(event.id) ?? last
    const mac = auditKey ? macOf(auditKey, hash) : old?.mac
    lines.push(
      `insert into audit_event values (${[
        text(chain),
        seq,
        text(event.id),
        text(event.at),
        text(event.actor),
        text(event.actorRole),
        text(event.session),
        text(event.action),
        text(event.subjectType),
        text(event.subjectId),
        event.subjectVersion ?? 'null',
        text(event.studyId),
        text(event.siteId),
        text(event.participantId),
        text(event.body),
        bytes(event.words),
        bytes(canonical),
        bytes(prev),
        bytes(hash),
        text(old?.keyId ?? null),
        bytes(mac ?? null),
      ].join(', ')})`,
    )
    prev = hash
    at = event.at
    lines.push(`update audit_head set seq = ${seq}, hash = ${bytes(hash)}, at = ${text(at)} where chain = '${chain}'`)
  }
  await pastTriggers(lines.join(';\n'))
}

const text = (value: string | null) => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`)
const bytes = (value: Uint8Array | null) => (value === null ? 'null' : `'\\x${Buffer.from(value).toString('hex')}'`)

/** One value of one row, for a test to build its harm on. */
export async function oneValue(question: string): Promise<string> {
  const { rows } = (await asVerifier(tx => tx.execute(sql.raw(question)))) as unknown as {
    rows: Record<string, unknown>[]
  }
  return String(Object.values(rows[0] ?? {})[0])
}
