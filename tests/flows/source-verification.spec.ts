import type { Actor } from '@/lib/access/actor'
import { parsed } from '@/lib/outcome/parsed'
import { readRecord } from '@/lib/review/read-record'
import { showProse, showProseInput } from '@/lib/review/show-prose'
import { sendBack } from '@/lib/signing/send-back'
import { expect, test } from '@/tests/support/database'
import { entry, log } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, close, save, sign, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const reason = 'Source verification'
const show = (actor: Actor, { id: noteId }: TestNote, wanted: object = {}) =>
  showProse(actor, parsed(showProseInput, { noteId, field: 'summary', reason, ...wanted }))
const shownOf = async ({ id }: TestNote) =>
  (await trailOf(id)).filter(({ action }) => action === 'note.prose_shown').length

test('the monitor is shown the words of the version that is before them, also while the note is a draft again', async () => {
  const { therapist, cotherapist, monitor } = study
  const note = await aReadyNote(study, { kind: 'session', changes: { summary: 'As it was first.' } })
  const later = entry('free_note', { body: { words: 'Said on another day.' } })
  await sign(therapist, note)
  await sendBack(cotherapist, { noteId: note.id, version: 1, reason: 'An hour is missing.' })
  await save(therapist, note, { summary: 'As it became.' }, 1)
  await log(therapist, note, later)

  const read = () => readRecord(monitor, { noteId: note.id, studyId: study.id })
  expect(await read()).toMatchObject({ frozenVersions: [1], shown: 2, may: { askForProse: true } })
  expect(await show(monitor, note, { version: 1 })).toBe('As it was first.')
  expect(await show(monitor, note)).toBe('As it was first.')
  await expect(show(monitor, note, { version: 2 })).rejects.toMatchObject({ code: 'not_now' })

  await sign(therapist, note)
  await sign(cotherapist, note, { meaning: 'co-authored' })
  expect(await show(monitor, note, { version: 1 })).toBe('As it was first.')
  expect(await show(monitor, note, { version: 2 })).toBe('As it became.')
  const entryOf = (version: number) =>
    showProse(monitor, parsed(showProseInput, { noteId: note.id, version, entry: later.id, reason }))
  expect(await entryOf(2)).toBe('Said on another day.')
  await expect(entryOf(1)).rejects.toMatchObject({ code: 'not_found' })
  await expect(show(monitor, note, { version: 3 })).rejects.toMatchObject({ code: 'not_now' })
  expect(await shownOf(note)).toBe(5)
})

test('a note that was closed because its author could not be had can be verified', async () => {
  const { investigator, monitor } = study
  const note = await aReadyNote(study, { changes: { summary: 'Nobody signed this.' } })
  await expect(show(monitor, note)).rejects.toMatchObject({ code: 'not_now' })
  await close(investigator, note)
  expect(await show(monitor, note, { version: 1 })).toBe('Nobody signed this.')
  await expect(show(study.coordinator, note, { version: 1 })).rejects.toMatchObject({ code: 'not_found' })
  expect(await shownOf(note)).toBe(1)
})
