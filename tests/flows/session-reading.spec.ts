import type { Actor } from '@/lib/access/actor'
import { parsed } from '@/lib/outcome/parsed'
import { readRecord } from '@/lib/review/read-record'
import { showProse, showProseInput } from '@/lib/review/show-prose'
import { readLive } from '@/lib/session/live/read-live'
import { sendBack } from '@/lib/signing/send-back'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { expect, test } from '@/tests/support/database'
import { about, entry, log, logOf, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, sign } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const canary = 'The bridge, and the light over it.'

test('whoever reads words reads the log whole; the others its kinds, times and codes', async () => {
  const note = await aNote(study, { kind: 'session' })
  const spoken = entry('free_note', { body: { words: canary } })
  const strange = entry('other_effect', { body: { term: 'Hands steering' } })
  await log(
    study.therapist,
    note,
    entry('clock_zero', { at: minutesAgo(60) }),
    spoken,
    strange,
    entry('distress', { body: { value: 7 } }),
    entry('touch', { body: { touch: 'hug', staff: study.therapist.staffId } }),
    entry('touch', { body: { touch: 'steadying', staff: study.therapist.staffId } }),
    about('void', strange.id, { reason: 'other', words: 'Another day.' }),
  )
  const wanted = { noteId: note.id, studyId: study.id }
  const mine = await readRecord(study.therapist, wanted)
  expect(mine.log?.log.map(({ body }) => body)).toContainEqual({ words: canary })
  await assignCareTeam(study.investigator, {
    participantId: note.participant.id,
    staffId: study.sessionStaff.staffId,
    role: 'session_staff',
  })
  const theirs = await readRecord(study.sessionStaff, wanted)
  expect(JSON.stringify(theirs)).not.toMatch(/bridge|steering|Another day/)
  expect(theirs.log?.log.map(({ kind, body }) => [kind, body])).toEqual([
    ['clock_zero', {}],
    ['free_note', {}],
    ['other_effect', {}],
    ['distress', { value: 7 }],
    ['touch', { touch: 'hug', staff: study.therapist.staffId }],
    ['touch', { touch: 'steadying', staff: study.therapist.staffId }],
    ['void', { reason: 'other' }],
  ])
  expect(Object.values(theirs.log?.withheld ?? {})).toEqual([
    'Words, 34 characters',
    'Words, 14 characters',
    'Words, 12 characters',
  ])
  expect(Object.values(mine.log?.basis ?? {})).toEqual(['outside', 'care'])
  expect(theirs.log?.basis).toEqual(mine.log?.basis)
  expect(theirs.log?.pair).toEqual(mine.log?.pair)
})

test('whoever keeps the log of a day without being its therapist reads its words while it is open, and never those of a past one', async () => {
  const note = await aReadyNote(study, { kind: 'session', changes: { clock_zero: null } })
  await assignCareTeam(study.investigator, {
    participantId: note.participant.id,
    staffId: study.sessionStaff.staffId,
    role: 'session_staff',
  })
  const spoken = entry('free_note', { body: { words: canary } })
  await log(study.therapist, note, entry('clock_zero', { at: minutesAgo(60) }), spoken)
  const wanted = { noteId: note.id, studyId: study.id }
  const bodies = async (who: Actor) => (await logOf(who, note)).map(({ body }) => body)
  expect(await bodies(study.sessionStaff)).toEqual([{}, { words: canary }])
  expect((await readRecord(study.sessionStaff, wanted)).may).toMatchObject({ log: true, readLog: true })

  await sign(study.therapist, note)
  expect(await bodies(study.sessionStaff)).toEqual([{}, {}])
  expect((await readLive(study.sessionStaff, { noteId: note.id, after: 0 })).entries).toEqual(
    await logOf(study.sessionStaff, note),
  )
  expect((await readRecord(study.sessionStaff, wanted)).may).toMatchObject({ log: true, readLog: false })
  expect(await bodies(study.therapist)).toEqual([{}, { words: canary }])
  expect((await log(study.sessionStaff, note, entry('rest'))).kept).toHaveLength(1)

  await sendBack(study.cotherapist, { noteId: note.id, version: 1, reason: 'An hour is missing.' })
  expect(await bodies(study.sessionStaff)).toEqual([{}, { words: canary }])
  const readings = (await trailOf(note.id)).filter(
    ({ action, actor }) => action === 'note.viewed' && actor === study.sessionStaff.staffId,
  )
  expect(readings).toHaveLength(2) // one of each version
})

test('each version shows the log as it was when it was frozen', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  await log(study.therapist, note, entry('rest'))
  await sign(study.therapist, note)
  await sendBack(study.cotherapist, { noteId: note.id, version: 1, reason: 'An hour is missing.' })
  await log(study.cotherapist, note, entry('talking'))
  const kindsOf = async (version?: number) =>
    (await readRecord(study.therapist, { noteId: note.id, studyId: study.id, version })).log?.log.map(
      ({ kind }) => kind,
    )
  expect(await kindsOf(1)).toEqual(['rest'])
  expect(await kindsOf()).toEqual(['rest', 'talking'])
})

test('the monitor opens the words of one entry for a reason, and the trail says which; of a draft none', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  const [spoken, silent] = [entry('free_note', { body: { words: canary } }), entry('rest')]
  await log(study.therapist, note, spoken, silent)
  const show = (entryId: string) =>
    showProse(study.monitor, parsed(showProseInput, { noteId: note.id, entry: entryId, reason: 'Source verification' }))
  await expect(show(spoken.id)).rejects.toMatchObject({ code: 'not_now' })
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  expect(await show(spoken.id)).toBe(canary)
  expect(await show(silent.id)).toBe('')
  await expect(show('00000000-0000-4000-8000-000000000000')).rejects.toMatchObject({ code: 'not_found' })
  const shown = (await trailOf(note.id)).filter(({ action }) => action === 'note.prose_shown')
  expect(shown.map(({ body }) => body.entry)).toEqual([spoken.id, silent.id])
  expect(JSON.stringify(shown)).not.toContain('bridge')
})
