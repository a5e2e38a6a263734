import type { Actor } from '@/lib/access/actor'
import { parsed } from '@/lib/outcome/parsed'
import { notesToSign } from '@/lib/review/notes-to-sign'
import { signNotes, signNotesInput } from '@/lib/signing/sign-notes'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { address, aNote, aReadyNote, save, shown, sign, type TestNote } from '@/tests/support/note-makers'
import { factsAbout, signaturesUnder } from '@/tests/support/note-rows'
import { password } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

/** What a page that has just shown a note sends of it. */
const read = async (actor: Actor, note: TestNote, more: object = {}) => ({
  ...{ noteId: note.id, contentHash: (await shown(actor, note)).contentHash, meaning: 'authored' },
  ...more,
})
const together = (actor: Actor, notes: readonly object[], proof = password) =>
  signNotes(actor, parsed(signNotesInput, { notes, password: proof }), address)
const actionsIn = async (note: TestNote) => (await trailOf(note.id)).map(({ action }) => action)

test('several notes are signed in one act by one proof, each by a signature and an event of its own; one that changed is left out, and why', async () => {
  const [one, changed, other] = [await aReadyNote(study), await aReadyNote(study), await aReadyNote(study)]
  const notes = [
    await read(study.therapist, one),
    await read(study.therapist, changed),
    await read(study.therapist, other),
  ]
  await save(study.cotherapist, changed, { summary: 'Written after it was read.' }, 1)
  expect(await together(study.therapist, notes)).toEqual([
    { noteId: one.id, leftOut: null },
    { noteId: changed.id, leftOut: 'This note changed since you read it. Read it again, then sign.' },
    { noteId: other.id, leftOut: null },
  ])
  for (const note of [one, other]) {
    const [signature, ...more] = await signaturesUnder(note)
    expect([signature?.signer, signature?.meaning, more.length]).toEqual([study.therapist.staffId, 'authored', 0])
    const [event] = (await trailOf(note.id)).filter(({ action }) => action === 'note.signed')
    expect(event).toMatchObject({ chain: note.id, body: { signature_hash: signature?.signatureHash } })
  }
  expect([await signaturesUnder(changed), (await factsAbout(changed)).status]).toEqual([[], 'draft'])
  expect(await actionsIn(changed)).not.toContain('note.signed')
  const proofs = (await trailOf(study.therapist.staffId)).filter(({ action }) => action === 'staff.reauthenticated')
  expect(proofs).toHaveLength(1)
})

test('one that can’t be signed is left out with its reason, and that stands in the trail; without the right password none is', async () => {
  const [note, begun] = [await aReadyNote(study), await aNote(study)]
  const notes = [await read(study.therapist, note), await read(study.therapist, begun)]
  await expect(together(study.therapist, notes, 'not-the-password')).rejects.toMatchObject({ code: 'wrong_password' })
  expect(await signaturesUnder(note)).toEqual([])
  const [first, unfinished] = await together(study.therapist, notes)
  expect([first?.leftOut, unfinished?.leftOut]).toEqual([
    null,
    expect.stringContaining('Some answers need another look.'),
  ])
  const [again] = await together(study.therapist, notes.slice(0, 1))
  expect(again?.leftOut).toBe('This can’t be done in the record’s present state.')
  const [unknown] = await together(study.outsider, notes.slice(1))
  expect(unknown?.leftOut).toBe('There is no such record.')
  for (const person of [study.therapist, study.outsider])
    expect((await trailOf(person.staffId)).filter(({ action }) => action === 'request.refused')).toMatchObject([
      { chain: study.id, body: { deed: 'signNote' } },
    ])
})

test('what waits is what is finished: own notes with nothing left and no comment to answer, and the session a colleague has signed, whose day is asked about', async () => {
  const finished = await aReadyNote(study)
  await aNote(study)
  const back = await aReadyNote(study)
  await sign(study.therapist, back)
  await deeds.giveBack(study.supervisor, { noteId: back.id, version: 1 })
  const session = await aReadyNote(study, { kind: 'session' })
  expect(await notesToSign(study.therapist, study.id)).toEqual({ noteIds: [finished.id], more: false })
  await sign(study.therapist, session)
  expect((await notesToSign(study.therapist, study.id)).noteIds).toEqual([finished.id])
  expect((await notesToSign(study.cotherapist, study.id)).noteIds).toEqual([session.id]) // the other one a colleague wrote
  expect((await notesToSign(study.supervisor, study.id)).noteIds).toEqual([])
  const second = await read(study.cotherapist, session, { meaning: 'co-authored' })
  const [unsaid] = await together(study.cotherapist, [second])
  expect(unsaid?.leftOut).toContain('Answer this before you sign.')
  const both = [await read(study.cotherapist, finished), { ...second, dayEvent: 'no' }]
  expect((await together(study.cotherapist, both)).map(({ leftOut }) => leftOut)).toEqual([null, null])
  expect((await factsAbout(session)).status).toBe('signed')
  expect(await actionsIn(session)).toContain('note.co_signed')
})
