import { randomUUID } from 'node:crypto'
import { startNote } from '@/lib/notes/begin/start-note'
import { readRecord } from '@/lib/review/read-record'
import { reviewQueue } from '@/lib/review/review-queue'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import {
  aCountersignedNote,
  aNote,
  aReadyNote,
  aSignedNote,
  close,
  enterInError,
  save,
  shown,
  sign,
  type TestNote,
} from '@/tests/support/note-makers'
import { appendicesTo, factsAbout, signaturesUnder, versionsIn } from '@/tests/support/note-rows'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})
const recordOf = ({ id }: TestNote) => readRecord(study.therapist, { noteId: id, studyId: study.id })
const lastDeed = async ({ id }: TestNote) => (await trailOf(id)).at(-1)
const kinds = ['preparation', 'session', 'integration'] as const
const whys = async ({ id }: TestNote) =>
  (await reviewQueue(study.supervisor, study.id)).waiting.find(one => one.noteId === id)?.why

for (const kind of kinds)
  test(`a signed ${kind} note takes a late entry, an addendum and a correction, each signed beside it, and stays as it is`, async () => {
    const note = await aSignedNote(study, { kind })
    const before = await shown(study.therapist, note)
    for (const appended of ['late_entry', 'addendum', 'correction'])
      await deeds.append(study.therapist, { noteId: note.id, kind: appended, text: `A ${appended}. ` })
    expect((await shown(study.therapist, note)).contentHash).toBe(before.contentHash)
    const { appendices, signatures, status } = await recordOf(note)
    expect(status).toBe('signed')
    expect(appendices.map(one => [one.kind, one.text])).toEqual([
      ['late_entry', 'A late_entry. '],
      ['addendum', 'A addendum. '],
      ['correction', 'A correction. '],
    ])
    for (const { id } of appendices)
      expect(signatures.filter(one => one.appendixId === id)).toMatchObject([
        { meaning: 'authored', printedName: study.therapist.name },
      ])
    expect(await lastDeed(note)).toMatchObject({ action: 'note.viewed' })
    expect((await trailOf(note.id)).filter(one => one.action === 'appendix.signed')).toHaveLength(3)
  })

test('after a countersignature an author still appends; others and drafts do not', async () => {
  const note = await aCountersignedNote(study)
  await deeds.append(study.therapist, { noteId: note.id })
  expect((await factsAbout(note)).status).toBe('countersigned')
  await expect(deeds.append(study.supervisor, { noteId: note.id })).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(deeds.append(study.therapist, { noteId: (await aReadyNote(study)).id })).rejects.toMatchObject({
    code: 'not_now',
  })
  for (const text of ['', '\u0000', '\udfff'])
    await expect(deeds.append(study.therapist, { noteId: note.id, text })).rejects.toMatchObject({
      code: 'invalid',
      fields: { text: expect.any(String) },
    })
  expect(await appendicesTo(note)).toHaveLength(2)
})

for (const kind of kinds)
  test(`a signed ${kind} note that should not be is entered in error: kept, with a signed statement, and its visit is free again`, async () => {
    const note = await aSignedNote(study, { kind })
    const before = await shown(study.therapist, note)
    const statement = 'Written under the wrong participant.'
    await enterInError(study.therapist, note, { statement })
    const record = await recordOf(note)
    expect(record).toMatchObject({
      status: 'entered_in_error',
      answers: before.answers,
      appendices: [{ kind: 'entered_in_error', text: statement }],
    })
    expect(record.signatures.at(-1)).toMatchObject({ meaning: 'authored', appendixId: record.appendices[0]?.id })
    expect((await reviewQueue(study.supervisor, study.id)).waiting.map(one => one.noteId)).not.toContain(note.id)
    const { noteId } = await startNote(study.therapist, { visitId: note.visitId })
    expect(noteId).not.toBe(note.id)
    for (const deed of [deeds.append, deeds.enterInError])
      await expect(deed(study.therapist, { noteId: note.id })).rejects.toMatchObject({ code: 'not_now' })
  })

test('a note of every other state is entered in error too, by an author or the investigator, and by nobody else', async () => {
  const draft = await aNote(study)
  await save(study.therapist, draft, { intention: 'Not hers' })
  const ready = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, ready)
  const returned = await aSignedNote(study)
  await deeds.giveBack(study.supervisor, { noteId: returned.id, version: 1 })
  const countersigned = await aCountersignedNote(study)
  for (const note of [draft, ready, returned, countersigned]) {
    for (const person of [study.supervisor, study.monitor, study.sessionStaff])
      await expect(enterInError(person, note)).rejects.toMatchObject({
        code: expect.stringMatching(/not_permitted|not_found/),
      })
    const from = (await factsAbout(note)).status
    await enterInError(study.investigator, note)
    expect(await lastDeed(note)).toMatchObject({ action: 'note.entered_in_error', body: { from } })
    await expect(save(study.therapist, note, { intention: 'x' }, 1)).rejects.toMatchObject({ code: 'not_now' })
  }
})

test('an empty draft is discarded, one with a word in it is not, and a discarded one leaves its visit free', async () => {
  const note = await aNote(study)
  await expect(enterInError(study.therapist, note)).rejects.toMatchObject({ code: 'not_now' })
  await expect(deeds.discard(study.supervisor, { noteId: note.id })).rejects.toMatchObject({ code: 'not_permitted' })
  await deeds.discard(study.cotherapist, { noteId: note.id })
  expect(await lastDeed(note)).toMatchObject({ action: 'note.discarded', actor: study.cotherapist.staffId })
  expect((await startNote(study.therapist, { visitId: note.visitId })).noteId).not.toBe(note.id)
  const written = await aNote(study)
  await save(study.therapist, written, { modality: 'phone' })
  await save(study.therapist, written, { modality: null }, 1)
  await expect(deeds.discard(study.therapist, { noteId: written.id })).rejects.toMatchObject({ code: 'not_now' })
})

test('the investigator closes a session note whose second signature can’t be had, and it says so', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  const reason = 'She left the site in March.'
  await close(study.investigator, note, { reason })
  expect(await factsAbout(note)).toMatchObject({
    status: 'signed',
    closedWithout: 'second_signature_unavailable',
    signedAt: expect.any(String),
  })
  const record = await recordOf(note)
  expect(record.closedWithout).toBe('second_signature_unavailable')
  expect(record.appendices).toMatchObject([{ kind: 'signature_unavailable', text: reason }])
  expect((await signaturesUnder(note)).map(one => one.meaning)).toEqual(['authored', 'responsible investigator'])
  expect(await whys(note)).toContain('Closed without a signature')
})

test('a draft whose author can’t be had is frozen by the investigator as it stands, unfinished', async () => {
  const note = await aNote(study)
  await save(study.therapist, note, { intention: 'Half a sentence' })
  const { contentHash } = await shown(study.therapist, note)
  for (const person of [study.therapist, study.supervisor])
    await expect(close(person, note)).rejects.toMatchObject({ code: 'not_permitted' })
  await close(study.investigator, note)
  expect(await factsAbout(note)).toMatchObject({ status: 'signed', closedWithout: 'author_unavailable' })
  expect(await versionsIn(note)).toMatchObject([{ version: 1, contentHash, frozenBy: study.investigator.staffId }])
  expect(await lastDeed(note)).toMatchObject({
    action: 'note.closed_without_signature',
    body: { missing: 'author_unavailable' },
  })
  await expect(close(study.investigator, note)).rejects.toMatchObject({ code: 'not_now' })
})

test('a closed note that is given back and then signed was not closed after all', async () => {
  const note = await aReadyNote(study)
  await close(study.investigator, note)
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  await sign(study.therapist, note)
  expect(await factsAbout(note)).toMatchObject({ status: 'signed', closedWithout: null })
})

test('an ending of a note that does not exist, or of a stranger’s, is not found', async () => {
  const note = await aSignedNote(study)
  for (const deed of [deeds.append, deeds.enterInError, deeds.close, deeds.discard]) {
    await expect(deed(study.outsider, { noteId: note.id })).rejects.toMatchObject({ code: 'not_found' })
    await expect(deed(study.investigator, { noteId: randomUUID() })).rejects.toMatchObject({ code: 'not_found' })
  }
})
