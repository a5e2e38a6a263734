import { and, type Column, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { auditEvent } from '@/db/schema/audit'
import { delegation } from '@/db/schema/entitlement'
import { exportRequest } from '@/db/schema/export'
import { note, noteAnswer, noteChange, noteFacts, noteVersion } from '@/db/schema/notes'
import { appendix, reviewComment, signature } from '@/db/schema/signing'
import { careTeam, membership, participant, site, study } from '@/db/schema/trial'
import { visit } from '@/db/schema/visit'
import { staffRoles } from '@/db/schema/vocabulary'
import { asActor, asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { seesNote } from '@/lib/access/may-notes'
import { inCareOf, notesInSightOf, participantsInSightOf, placesOf, studiesOf, therapists } from '@/lib/access/sight'
import { findNote } from '@/lib/notes/note-repository'
import { eventsInSight } from '@/lib/trial/trail/trail-repository'
import { expect, test } from '@/tests/support/database'
import { everybody } from './everybody'
import { type NoteScene, noteScene } from './note-scene'

let scene: NoteScene
test.beforeAll(async () => {
  scene = await noteScene()
})

type Where = (tx: Tx, actor: Actor) => SQL | undefined
const ofNotes =
  (table: Parameters<typeof notesInSightOf>[2]): Where =>
  (tx, actor) =>
    notesInSightOf(tx, actor, table)
const ofParticipants =
  (table: Parameters<typeof participantsInSightOf>[2]): Where =>
  (tx, actor) =>
    participantsInSightOf(tx, actor, table)
const ofStudies =
  (column: Column, roles: Parameters<typeof studiesOf>[1] = staffRoles): Where =>
  (_, actor) =>
    studiesOf(actor, roles, column)
const orOwn =
  (column: Column, where: Where): Where =>
  (tx, actor) =>
    or(eq(column, actor.staffId), where(tx, actor))

/** What somebody writes who is no therapist of the participant. */
const ownNotes = (tx: Tx, actor: Actor) =>
  tx
    .select({ id: note.id })
    .from(note)
    .where(
      or(
        and(eq(note.kind, 'overnight'), inArray(note.participantId, inCareOf(tx, actor, ['session_staff']))),
        and(eq(note.kind, 'baseline'), placesOf(actor, ['coordinator'], note)),
      ),
    )

/** Each table with a column that names its rows, and lib's own condition of sight. */
const tables: [name: string, table: PgTable, key: Column, where: Where][] = [
  ['study', study, study.id, ofStudies(study.id)],
  ['site', site, site.id, ofStudies(site.studyId)],
  [
    'participant',
    participant,
    participant.id,
    ofParticipants({ studyId: participant.studyId, siteId: participant.siteId, participantId: participant.id }),
  ],
  ['visit', visit, visit.id, ofParticipants(visit)],
  ['care_team', careTeam, careTeam.id, orOwn(careTeam.staffId, ofParticipants(careTeam))],
  [
    'membership',
    membership,
    membership.id,
    orOwn(
      membership.staffId,
      ofStudies(membership.studyId, ['administrator', 'investigator', 'supervisor', 'coordinator']),
    ),
  ],
  [
    'delegation',
    delegation,
    delegation.id,
    orOwn(
      delegation.staffId,
      ofStudies(delegation.studyId, ['administrator', 'investigator', 'supervisor', 'coordinator', 'monitor']),
    ),
  ],
  ['note', note, note.id, ofNotes(note)],
  ['note_answer', noteAnswer, noteAnswer.noteId, ofNotes(noteAnswer)],
  ['note_change', noteChange, noteChange.id, ofNotes(noteChange)],
  ['note_version', noteVersion, noteVersion.noteId, ofNotes(noteVersion)],
  ['note_facts', noteFacts, noteFacts.noteId, ofNotes(noteFacts)],
  ['signature', signature, signature.id, ofNotes(signature)],
  ['appendix', appendix, appendix.id, ofNotes(appendix)],
  [
    'review_comment',
    reviewComment,
    reviewComment.id,
    (tx, actor) =>
      or(
        sql`${reviewComment.participantId} in ${inCareOf(tx, actor, therapists)}`,
        placesOf(actor, ['supervisor', 'investigator'], reviewComment),
        inArray(reviewComment.noteId, ownNotes(tx, actor)),
      ),
  ],
  ['export', exportRequest, exportRequest.id, ofStudies(exportRequest.studyId, ['data_manager', 'investigator'])],
]

for (const [name, table, key, where] of tables)
  test(`lib without the wall and the wall without lib show the same rows of ${name} to everybody`, async () => {
    const read = (tx: Tx, condition?: SQL) =>
      tx
        .select({ key: sql<string>`${key}` })
        .from(table)
        .where(condition)
    const sorted = (rows: { key: string }[]) => rows.map(row => row.key).sort()
    const all = sorted(await asVerifier(tx => read(tx)))
    let most = 0
    for (const who of everybody) {
      const { actor, staffId } = scene.people[who]
      const wall = sorted(await asActor(staffId, tx => read(tx)))
      const reader = actor ?? {
        staffId,
        name: '',
        email: '',
        sessionId: null,
        memberships: [],
        emergencies: [],
        proven: false,
      }
      const lib = staffId ? sorted(await asVerifier(tx => read(tx, where(tx, reader)))) : []
      expect(wall, who).toEqual(lib)
      most = Math.max(most, wall.length)
    }
    if (name !== 'export') expect(most).toBeGreaterThan(0)
    expect(all.length).toBeGreaterThanOrEqual(most)
  })

test('a note that came with its team is seen by whoever finds it', async () => {
  const { study, notes, people } = scene
  const found = await asActor(study.therapist.staffId, tx => findNote(tx, study.therapist, notes.draft.id))
  const seen: string[] = []
  for (const who of everybody) {
    const { actor } = people[who]
    if (!actor) continue
    const finds = await asActor(actor.staffId, tx => findNote(tx, actor, found.id)).then(Boolean, () => false)
    expect(seesNote(actor, found), who).toBe(finds)
    if (finds) seen.push(who)
  }
  expect(seen.length).toBeGreaterThan(5)
})

test('lib without the wall and the wall without lib show the same events of the trail to everybody', async () => {
  const ids = (rows: { id: string }[]) => rows.map(row => row.id).sort()
  const all = 1_000_000
  for (const who of everybody) {
    const { actor, staffId } = scene.people[who]
    const wall = ids(await asActor(staffId, tx => tx.select({ id: auditEvent.id }).from(auditEvent)))
    const lib = actor ? ids(await asVerifier(tx => eventsInSight(tx, actor, {}, null, all))) : null
    if (lib) expect(wall, who).toEqual(lib)
  }
})
