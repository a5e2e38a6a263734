import { deleteProcessNote } from '@/lib/notes/process/delete-process-note'
import { keepProcessNote } from '@/lib/notes/process/keep-process-note'
import { readProcessNotes } from '@/lib/notes/process/read-process-notes'
import { setSiteSettings } from '@/lib/trial/study/set-site-settings'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { aPackage } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let participant: TestParticipant
const text = 'She reminds me of my own mother, and I was short with her.'
const set = (changes: object) =>
  setStudySettings(study.administrator, { studyId: study.id, ...studySettings.parse({}), ...changes })
const allowAt = (siteId: string, processNotes: string) =>
  setSiteSettings(study.administrator, {
    studyId: study.id,
    siteId,
    processNotes,
    cssrsLimit: null,
    pads: [],
    attendanceMinutes: null,
    permissions: { ebi: '', wai_sr: '', meq30: '' },
  })
const read = (actor = study.therapist, of = participant) =>
  readProcessNotes(actor, { studyId: study.id, participantId: of.id })
const keep = (actor = study.therapist, words = text) =>
  keepProcessNote(actor, { participantId: participant.id, text: words })
test.beforeEach(async () => {
  study = await aStudy()
  participant = await aParticipant(study)
  await allowAt(study.siteId, 'IRB 2026-14')
})

test('until a site switches them on, with its ethics board’s reference, nobody keeps any', async () => {
  await allowAt(study.siteId, '')
  await expect(keep()).rejects.toMatchObject({ code: 'not_permitted' })
  await expect(read()).rejects.toMatchObject({ code: 'not_found' })
})

test('they are their author’s alone: whether one exists is seen by nobody else, in no trail of the study and in no export', async () => {
  const { participant: exported } = await aSignedNote(study)
  const { id } = await keepProcessNote(study.therapist, { participantId: exported.id, text })
  expect((await read(study.therapist, exported)).notes).toMatchObject([{ id, revision: 1, text }])
  expect((await read(study.cotherapist, exported)).notes).toEqual([])
  for (const actor of [study.supervisor, study.investigator, study.coordinator, study.monitor, study.sessionStaff])
    await expect(read(actor, exported)).rejects.toMatchObject({ code: 'not_found' })
  const told = JSON.stringify([await trailOf(exported.id), await trailOf(study.id), await trailOf(id)])
  expect(told).not.toContain('process_note')
  const own = (await trailOf(study.therapist.staffId)).filter(({ action }) => action === 'process_note.written')
  expect(own).toMatchObject([{ chain: 'system', actor: study.therapist.staffId }])
  expect(JSON.stringify(own)).not.toContain(exported.id)
  expect(JSON.stringify((await aPackage(study)).files)).not.toMatch(/process|my own mother/)
  expect(JSON.stringify(await wholeDatabase())).not.toContain('my own mother')
})

test('its author writes it anew on top of what they saw, and nobody else can', async () => {
  const { id, revision } = await keep()
  const anew = { participantId: participant.id, note: { id, revision }, text: 'Shorter.' }
  await expect(keepProcessNote(study.cotherapist, anew)).rejects.toMatchObject({ code: 'not_found' })
  expect(await keepProcessNote(study.therapist, anew)).toEqual({ id, revision: 2 })
  await expect(keepProcessNote(study.therapist, anew)).rejects.toMatchObject({ code: 'stale' })
  expect((await read()).notes).toMatchObject([{ text: 'Shorter.', revision: 2 }])
})

test('its author deletes it for good, unless a legal hold stands; then it is not changed either, and more can be written', async () => {
  const { id, revision } = await keep()
  await set({ legalHold: true })
  await expect(deleteProcessNote(study.therapist, { id })).rejects.toMatchObject({ code: 'not_now' })
  const anew = { participantId: participant.id, note: { id, revision }, text: 'Nothing.' }
  await expect(keepProcessNote(study.therapist, anew)).rejects.toMatchObject({ code: 'not_now' })
  await keep(study.therapist, 'Another.')
  expect((await read()).notes.map(note => note.text)).toEqual(['Another.', text])
  await set({ legalHold: false })
  await expect(deleteProcessNote(study.cotherapist, { id })).rejects.toMatchObject({ code: 'not_found' })
  await deleteProcessNote(study.therapist, { id })
  expect((await read()).notes.map(note => note.text)).toEqual(['Another.'])
  expect((await trailOf(study.therapist.staffId)).at(-1)).toMatchObject({ action: 'process_note.deleted' })
})

test('another site’s reference switches nothing on here', async () => {
  await allowAt(study.siteId, '')
  await allowAt(study.otherSiteId, 'IRB 2026-31')
  await expect(keep()).rejects.toMatchObject({ code: 'not_permitted' })
})
