import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { v7 as uuid } from 'uuid'
import type { Tx } from '@/db/client'
import * as schema from '@/db/schema/schema'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { usualSchedule } from '@/lib/trial/visits/visit-plan'
import { frozenRows } from '@/tests/support/frozen-notes'
import type { TestStudy } from '@/tests/support/makers'
import { loggedDay } from './logged-day'

const at = '2026-03-12T08:30:00.000000Z'
const prose = 'The room was quiet and nobody hurried. '.repeat(52) // 2 kB
/** Adds participants with all their fifteen notes signed, as the owner and past the triggers: only what an export reads. */
export async function addSignedNotes(ownerUrl: string, study: TestStudy, participants: number): Promise<void> {
  const client = new Client({
    connectionString: ownerUrl,
    options: '-c timezone=UTC -c session_replication_role=replica',
  })
  await client.connect()
  const owner = drizzle(client, { schema })
  for (let person = 0; person < participants; person++) {
    await client.query('begin')
    await addParticipant(owner as unknown as Tx, study, person) // a connection in a transaction speaks as one
    await client.query('commit')
  }
  await client.query('analyze')
  await client.end()
}

const notesEach = 15

async function addParticipant(tx: Tx, { id: studyId, siteId, therapist, cotherapist }: TestStudy, person: number) {
  const scope = { studyId, siteId, participantId: uuid() }
  const key = await dataKeyFor(tx, { purpose: 'record', ownerId: scope.participantId, studyId, siteId })
  const visits = usualSchedule
    .filter(({ kind }) => kind !== 'contact_call')
    .slice(0, notesEach)
    .map(({ code, kind }) => ({ id: uuid(), code, kind }))
  const rows = visits.map(({ id: visitId, kind }) =>
    frozenRows(
      key,
      { ...scope, visitId },
      {
        kind,
        author: therapist.staffId,
        at,
        changes: { summary: prose },
        entries: kind === 'session' ? loggedDay(therapist.staffId) : [],
      },
    ),
  )
  await tx.insert(schema.participant).values({
    ...{ id: scope.participantId, studyId, siteId, code: `N-${person}-${scope.participantId.slice(-6)}` },
    ...{ consentOn: '2026-01-05', enrolledOn: '2026-01-06', createdAt: at },
  })
  await tx.insert(schema.visit).values(
    visits.map(({ id, code, kind }) => ({
      ...{ id, ...scope, code, kind },
      ...{ targetOn: '2026-03-12', windowFrom: '2026-03-12', windowTo: '2026-03-12' },
    })),
  )
  await tx.insert(schema.note).values(rows.map(row => row.note))
  await tx.insert(schema.noteFacts).values(rows.map(row => row.facts))
  await tx.insert(schema.noteVersion).values(rows.map(row => row.version))
  await tx
    .insert(schema.signature)
    .values(
      rows.flatMap(row => [
        row.signatureBy(therapist.staffId, 'authored'),
        ...(row.note.kind === 'session' ? [row.signatureBy(cotherapist.staffId, 'co-authored')] : []),
      ]),
    )
}
