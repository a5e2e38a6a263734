import { readRecord } from '@/lib/review/read-record'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { aNote, aReadyNote, close, enterInError, save, shown, sign, type TestNote } from '@/tests/support/note-makers'
import { appendicesTo, factsAbout, signaturesUnder, versionsIn } from '@/tests/support/note-rows'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})
const stale = { code: 'stale', message: expect.stringContaining('changed since you read it') }
const recordFor = (who: 'investigator' | 'therapist' | 'monitor', { id }: TestNote) =>
  readRecord(study[who], { noteId: id, studyId: study.id })
const closings = async ({ id }: TestNote) =>
  (await trailOf(id)).filter(({ action }) => action === 'note.closed_without_signature').map(({ body }) => body)

test('a draft that was written in since it was read is not closed, and nothing of it is frozen', async () => {
  const note = await aReadyNote(study)
  const { contentHash } = await shown(study.investigator, note)
  await save(study.therapist, note, { summary: 'Written while it was being read.' }, 1)
  await expect(deeds.close(study.investigator, { noteId: note.id, contentHash })).rejects.toMatchObject(stale)
  expect([await versionsIn(note), await signaturesUnder(note), await appendicesTo(note)]).toEqual([[], [], []])
  expect((await factsAbout(note)).status).toBe('draft')
  expect(await closings(note)).toEqual([])
  const now = await shown(study.investigator, note)
  await deeds.close(study.investigator, { noteId: note.id, contentHash: now.contentHash })
  expect(await versionsIn(note)).toMatchObject([{ contentHash: now.contentHash }])
  expect(await closings(note)).toMatchObject([{ content_hash: now.contentHash }])
})

test('a version that was sent back since it was read is not closed as it was', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await sign(study.therapist, note)
  const { contentHash } = await shown(study.investigator, note)
  await deeds.sendBack(study.therapist, { noteId: note.id, version: 1 })
  await expect(deeds.close(study.investigator, { noteId: note.id, contentHash })).rejects.toMatchObject(stale)
  expect(await factsAbout(note)).toMatchObject({ status: 'draft', closedWithout: null })
})

test('two answers side by side are closed only by whoever was shown both, and both stay under the closing', async () => {
  const note = await aNote(study)
  await save(study.therapist, note, { intention: 'To rest.' })
  const { contentHash, conflicts: none } = await recordFor('investigator', note)
  expect(none).toEqual([])
  const { conflicts: lost } = await save(study.cotherapist, note, { intention: 'To find her voice.' })
  const unseen = deeds.close(study.investigator, { noteId: note.id, contentHash })
  await expect(unseen).rejects.toMatchObject(stale)
  expect(await versionsIn(note)).toEqual([])
  const { conflicts } = await recordFor('investigator', note)
  expect(conflicts).toEqual(lost)
  expect(conflicts).toMatchObject([{ path: 'intention', theirs: 'To rest.', mine: 'To find her voice.' }])
  const unsettled = conflicts.map(({ id }) => id)
  await deeds.close(study.investigator, { noteId: note.id, contentHash, unsettled })
  const closed = await recordFor('therapist', note)
  expect(closed.answers?.intention).toBe('To rest.')
  expect(closed.appendices).toMatchObject([{ kind: 'signature_unavailable', unsettled: conflicts }])
  expect(closed.names[study.cotherapist.staffId]).toBe(study.cotherapist.name)
  const [words] = await appendicesTo(note)
  expect(await signaturesUnder(note)).toMatchObject([{ appendixId: words?.id, contentHash: words?.contentHash }])
  expect(await closings(note)).toMatchObject([{ unsettled }])
  expect((await recordFor('monitor', note)).appendices).toMatchObject([{ text: null, unsettled: [] }])
})

test('a closed note with two answers that is sent back is chosen in by its authors, and the closing keeps both', async () => {
  const note = await aReadyNote(study)
  await save(study.cotherapist, note, { summary: 'Shorter.' })
  await close(study.investigator, note)
  await deeds.giveBack(study.supervisor, { noteId: note.id, version: 1 })
  const { conflicts, appendices } = await recordFor('therapist', note)
  expect(conflicts).toMatchObject([{ path: 'summary', mine: 'Shorter.' }])
  await expect(sign(study.therapist, note)).rejects.toMatchObject({ code: 'not_now' })
  expect(appendices[0]?.unsettled).toEqual(conflicts)
})

test('what the note itself says that may unblind is decided on by whoever closes it, with the words it was lost against', async () => {
  const note = await aReadyNote(study, { changes: { summary: 'He is sure: placebo, 25 mg.' } })
  await save(study.cotherapist, note, { intention: 'To see whether it is placebo.' })
  const undecided = { code: 'invalid', fields: { unblinding: 'Say whether these words stand as they are.' } }
  await expect(close(study.investigator, note)).rejects.toMatchObject(undecided)
  expect(await versionsIn(note)).toEqual([])
  await expect(close(study.investigator, note, { reason: 'Gone, after the 30 mg remark.' })).rejects.toMatchObject({
    fields: { unblinding: '“30 mg”. Say whether these words stand as they are.' },
  })
  await close(study.investigator, note, { reason: 'Gone, after the 30 mg remark.', unblinding: 'kept' })
  const [body] = await closings(note)
  expect(body).toMatchObject({ unblinding: { fields: ['summary', 'intention', 'words'], decision: 'kept' } })
  expect(JSON.stringify(body)).not.toMatch(/placebo|\d mg/i)
})

test('a note that changed since it was read is not entered in error', async () => {
  const draft = await aReadyNote(study)
  const read = await shown(study.investigator, draft)
  await save(study.therapist, draft, { summary: 'It is hers after all.' }, 1)
  const signed = await aReadyNote(study)
  await sign(study.therapist, signed)
  const before = await shown(study.investigator, signed)
  await deeds.giveBack(study.supervisor, { noteId: signed.id, version: 1 })
  for (const [note, { contentHash }] of [[draft, read] as const, [signed, before] as const]) {
    const { status } = await factsAbout(note)
    await expect(deeds.enterInError(study.investigator, { noteId: note.id, contentHash })).rejects.toMatchObject(stale)
    expect((await factsAbout(note)).status).toBe(status)
    expect((await appendicesTo(note)).length).toBe(0)
    await enterInError(study.investigator, note)
    expect((await trailOf(note.id)).at(-1)).toMatchObject({ action: 'note.entered_in_error', body: { from: status } })
  }
})
