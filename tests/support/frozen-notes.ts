import { v7 as uuid } from 'uuid'
import { note, noteFacts, noteVersion } from '@/db/schema/notes'
import { signature } from '@/db/schema/signing'
import type { NoteKind } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import { recorderOf } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { canonicalContent, contentHash, definitionSha256 } from '@/lib/notes/content-hash'
import { currentDefinition } from '@/lib/notes/definition'
import type { PathValue } from '@/lib/notes/fields'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { dataKeyFor } from '@/lib/seal/data-key-repository'
import { type DataKey, seal } from '@/lib/seal/envelope'
import { filledAnswers } from './answers'
import type { TestParticipant, TestStudy } from './makers'

interface Place {
  readonly studyId: string
  readonly siteId: string
  readonly participantId: string
  readonly visitId: string
}

interface FrozenNote {
  readonly kind: NoteKind
  readonly author: string
  readonly at: string
  readonly changes?: Record<string, PathValue>
  readonly entries?: readonly LoggedEntry[]
}

/** The rows of a note that was signed as it stands, without the way there: for volumes that nobody would type. */
export function frozenRows(key: DataKey, place: Place, { kind, author, at, changes = {}, entries = [] }: FrozenNote) {
  const definition = currentDefinition(kind)
  const { visitId, ...scope } = place
  const content = {
    note: uuid(),
    version: 1,
    definition,
    answers: filledAnswers(definition, changes, author),
    entries,
    parent: null,
  }
  const noteId = content.note
  const sealedAt = { table: 'note_version', column: 'sealed', row: noteId, version: 1, study: place.studyId }
  const own = { noteId, ...scope, version: 1, contentHash: contentHash(content) }
  return {
    note: {
      id: noteId,
      ...place,
      kind,
      definition: definition.id,
      status: 'signed' as const,
      startedBy: author,
      startedAt: at,
    },
    facts: { noteId, ...scope, kind, status: 'signed' as const, signedAt: at },
    version: {
      ...own,
      definition: definition.id,
      definitionSha256: definitionSha256(definition),
      sealed: seal(key, sealedAt, Buffer.from(canonicalContent(content))).bytes,
      frozenBy: author,
    },
    signatureBy: (signer: string, meaning: 'authored' | 'co-authored') => ({
      id: uuid(),
      ...own,
      signer,
      printedName: 'Invented',
      credentials: 'Invented',
      meaning,
      at,
      offset: '+00:00',
      signatureHash: '0'.repeat(64),
    }),
  }
}

/** A signed note for each of these visits of a participant, kept with their events. */
export async function frozenNotes(
  study: TestStudy,
  participant: TestParticipant,
  visits: readonly string[],
): Promise<void> {
  const scope = { studyId: study.id, siteId: participant.siteId, participantId: participant.id }
  const made = await asActor(study.therapist.staffId, async tx => {
    const key = await dataKeyFor(tx, {
      purpose: 'record',
      ownerId: participant.id,
      studyId: study.id,
      siteId: participant.siteId,
    })
    const at = await now(tx)
    const author = study.therapist.staffId
    const rows = visits.map(visit =>
      frozenRows(key, { ...scope, visitId: participant.visits[visit] ?? '' }, { kind: kindOf(visit), author, at }),
    )
    await tx.insert(note).values(rows.map(row => row.note))
    await tx.insert(noteFacts).values(rows.map(row => row.facts))
    await tx.insert(noteVersion).values(rows.map(row => row.version))
    await tx.insert(signature).values(rows.map(row => row.signatureBy(author, 'authored')))
    await record(tx, recorderOf(study.therapist, scope), ...rows.flatMap(row => started(scope, row.note.id)))
    return rows
  })
  const sessions = made.filter(row => row.note.kind === 'session')
  if (sessions.length === 0) return
  await asActor(study.cotherapist.staffId, async tx => {
    await tx.insert(signature).values(sessions.map(row => row.signatureBy(study.cotherapist.staffId, 'co-authored')))
    await record(
      tx,
      recorderOf(study.cotherapist, scope),
      ...sessions.map(row => ({
        chain: row.note.id,
        action: 'note.co_signed',
        subject: { type: 'note', id: row.note.id },
        scope,
      })),
    )
  })
}

function started(scope: { studyId: string; siteId: string; participantId: string }, id: string) {
  const event = { action: 'note.started', subject: { type: 'note', id, version: 1 }, scope }
  return [
    { chain: scope.studyId, ...event },
    { chain: id, ...event },
  ]
}

const kinds: Readonly<Record<string, NoteKind>> = { P: 'preparation', M: 'session', I: 'integration' }
const kindOf = (visit: string): NoteKind => kinds[visit[0] ?? ''] ?? 'preparation'
