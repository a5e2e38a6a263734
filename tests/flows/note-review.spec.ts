import { asActor } from '@/db/work'
import { myOpenNotes } from '@/lib/review/my-notes'
import { nextWaiting } from '@/lib/review/next-waiting'
import { readRecord } from '@/lib/review/read-record'
import { reviewQueue } from '@/lib/review/review-queue'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { careTeamNow } from '@/lib/trial/participants/care-team-repository'
import { endCareTeam } from '@/lib/trial/participants/end-care-team'
import { grantMembership } from '@/lib/trial/people/grant-membership'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aReadyNote, aSignedNote, countersign, save, shown, sign, type TestNote } from '@/tests/support/note-makers'
import { alertsAbout, factsAbout, signaturesUnder } from '@/tests/support/note-rows'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})
const recordOf = ({ id }: TestNote, version?: number) =>
  readRecord(study.therapist, { noteId: id, studyId: study.id, version })
const deedsIn = async ({ id }: TestNote) => (await trailOf(id)).filter(one => one.chain === id).map(one => one.action)
const isWaiting = async ({ id }: TestNote) =>
  (await reviewQueue(study.supervisor, study.id)).waiting.some(one => one.noteId === id)

for (const kind of ['preparation', 'session', 'integration'] as const)
  test(`a ${kind} note goes its whole way: written, signed, given back, signed anew, countersigned`, async () => {
    const note = await aSignedNote(study, { kind })
    const first = await shown(study.supervisor, note)
    await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
    await save(study.therapist, note, { summary: 'Said more fully.' }, 1)
    await sign(study.therapist, note)
    if (kind === 'session') await sign(study.cotherapist, note, { meaning: 'co-authored' })
    await countersign(study.supervisor, note)
    expect(await recordOf(note)).toMatchObject({ status: 'countersigned', version: 2, frozenVersions: [1, 2] })
    expect((await recordOf(note, 1)).answers).toEqual(first.answers)
  })

test('a supervisor gives a note back with comments pinned to answers, and changes no word of it', async () => {
  const note = await aSignedNote(study)
  const before = await shown(study.therapist, note)
  expect(await isWaiting(note)).toBe(true)
  const comments = [
    { field: 'summary', text: 'Say more.  \n' },
    { field: 'risk_level', text: 'Low? See the intention.' },
  ]
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1, comments })
  expect(await isWaiting(note)).toBe(false)
  const record = await recordOf(note)
  expect(record).toMatchObject({ status: 'returned', version: 2, answers: before.answers })
  expect(record.comments.map(({ field, text, version }) => ({ field, text, version }))).toEqual(
    comments.map(one => ({ ...one, version: 1 })),
  )
  expect((await alertsAbout(note)).filter(({ kind }) => kind.startsWith('note_'))).toEqual([
    { recipient: study.therapist.staffId, kind: 'note_returned', raisedBy: study.supervisor.staffId },
  ])
  expect((await myOpenNotes(study.therapist, study.id)).find(one => one.noteId === note.id)).toMatchObject({
    status: 'returned',
    openComments: 2,
  })
  await save(study.therapist, note, { summary: 'More was said.' }, 1)
  await deeds.resolve(study.therapist, { noteId: note.id, commentId: record.comments[0]?.id ?? '' })
  expect((await factsAbout(note)).openComments).toBe(1)
  await sign(study.therapist, note)
  expect((await recordOf(note, 1)).answers).toEqual(before.answers)
  expect((await deedsIn(note)).slice(-4)).toEqual(['note.saved', 'note.comment_resolved', 'note.signed', 'note.viewed'])
})

test('comments that are still open are counted on when a note is given back again', async () => {
  const note = await aSignedNote(study)
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  await sign(study.therapist, note)
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 2 })
  expect((await factsAbout(note)).openComments).toBe(2)
})

test('a comment is settled once, and by those whom it concerns', async () => {
  const note = await aSignedNote(study)
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  const commentId = (await recordOf(note)).comments[0]?.id ?? ''
  await expect(deeds.resolve(study.investigator, { noteId: note.id, commentId })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await deeds.resolve(study.supervisor, { noteId: note.id, commentId })
  await expect(deeds.resolve(study.therapist, { noteId: note.id, commentId })).rejects.toMatchObject({
    code: 'not_found',
  })
  const other = await aSignedNote(study)
  await expect(deeds.resolve(study.therapist, { noteId: other.id, commentId })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('a note is given back with at least one comment, at a field that it has, by its version', async () => {
  const note = await aSignedNote(study)
  const giveBack = (changes: object) => deeds.giveBack(study.supervisor, { noteId: note.id, version: 1, ...changes })
  await expect(giveBack({ comments: [] })).rejects.toMatchObject({ code: 'invalid' })
  for (const field of ['clock_zero', '__proto__', 'touch_agreement.hug.lead'])
    await expect(
      giveBack({
        comments: [
          { field: 'summary', text: 'x' },
          { field, text: 'x' },
        ],
      }),
    ).rejects.toMatchObject({ code: 'invalid', fields: { [field]: 'This note has no such answer.' } })
  await expect(giveBack({ version: 2 })).rejects.toMatchObject({ code: 'stale' })
  expect((await recordOf(note)).comments).toEqual([])
})

test('a countersigned note is closed: read, attested, told to its authors, and never given back', async () => {
  const note = await aSignedNote(study, { kind: 'session' })
  const attestation = 'I followed this session by the record, and agree.'
  await countersign(study.supervisor, note, { meaning: 'approved', attestation })
  const record = await recordOf(note)
  expect(record).toMatchObject({ status: 'countersigned', appendices: [{ kind: 'attestation', text: attestation }] })
  const [, , over, attested] = await signaturesUnder(note)
  expect(over).toMatchObject({
    meaning: 'approved',
    signer: study.supervisor.staffId,
    contentHash: record.contentHash,
    appendixId: null,
  })
  expect(attested).toMatchObject({ meaning: 'approved', appendixId: record.appendices[0]?.id })
  expect((await factsAbout(note)).countersignedAt).toBe(over?.at)
  const told = (await alertsAbout(note)).filter(one => one.kind === 'note_countersigned')
  expect(told.map(one => one.recipient).sort()).toEqual([study.therapist.staffId, study.cotherapist.staffId].sort())
  expect(await deedsIn(note)).toContain('note.countersigned')
  await expect(countersign(study.supervisor, note)).rejects.toMatchObject({ code: 'not_now' })
  await expect(deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })).rejects.toMatchObject({
    code: 'not_now',
  })
})

test('a countersignature is over what was read, needs words of attestation, and a signed note', async () => {
  const draft = await aReadyNote(study)
  await expect(countersign(study.supervisor, draft)).rejects.toMatchObject({ code: 'not_now' })
  await sign(study.therapist, draft)
  await expect(countersign(study.supervisor, draft, { attestation: '' })).rejects.toMatchObject({ code: 'invalid' })
  const wrong = countersign(study.supervisor, draft, { contentHash: '0'.repeat(64) })
  await expect(wrong).rejects.toMatchObject({ code: 'stale' })
  for (const person of [study.therapist, study.investigator])
    await expect(countersign(person, draft)).rejects.toMatchObject({ code: 'not_permitted' })
  expect((await factsAbout(draft)).status).toBe('signed')
})

test('two supervisors who countersign at once leave one countersignature', async () => {
  const note = await aSignedNote(study)
  const both = await Promise.allSettled([countersign(study.supervisor, note), countersign(study.supervisor, note)])
  expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await signaturesUnder(note)).filter(one => one.meaning === 'reviewed' && !one.appendixId)).toHaveLength(1)
})

test('nobody reviews a note that they signed or wrote in, even where nothing of it is left', async () => {
  const { staffId } = study.supervisor
  await grantMembership(study.administrator, { studyId: study.id, siteId: study.siteId, staffId, role: 'therapist' })
  const both = await signedIn(staffId)
  const participant = await aParticipant(study)
  const team = await asActor(study.coordinator.staffId, tx => careTeamNow(tx, participant.id))
  const second = team.find(one => one.role === 'cotherapist')
  await endCareTeam(study.coordinator, { assignmentId: second?.assignmentId ?? '' })
  await assignCareTeam(study.coordinator, { participantId: participant.id, staffId, role: 'cotherapist' })
  const note = await aReadyNote(study, { participant, changes: { next_steps: null } })
  await save(both, note, { next_steps: 'Rest' }, 1)
  await save(study.therapist, note, { next_steps: 'Rest, and walk' }, 2)
  await sign(study.therapist, note)
  await expect(countersign(both, note)).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(deeds.giveBack(both, { noteId: note.id, version: 1 })).rejects.toMatchObject({ code: 'not_permitted' })
})

test('after a note comes the one that waits next; after the last the first; where nothing else waits, none', async () => {
  const own = await aStudy()
  const [one, two, three] = [await aSignedNote(own), await aSignedNote(own), await aSignedNote(own)]
  const { waiting } = await reviewQueue(own.supervisor, own.id)
  const order = waiting.map(({ noteId }) => noteId)
  expect([...order].sort()).toEqual([one.id, two.id, three.id].sort())
  const next = (noteId = '') => nextWaiting(own.supervisor, { studyId: own.id, noteId })
  expect([await next(order[0]), await next(order[1]), await next(order[2])]).toEqual([order[1], order[2], order[0]])
  for (const note of [one, two]) await countersign(own.supervisor, note)
  expect(await next(three.id)).toBeNull()
  expect(await next(one.id)).toBe(three.id)
  await expect(nextWaiting(own.investigator, { studyId: own.id, noteId: one.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
