import { enterEvent } from '@/lib/events/enter-event'
import { enterEventInput } from '@/lib/events/event-input'
import { strikeEvent } from '@/lib/events/strike-event'
import { parsed } from '@/lib/outcome/parsed'
import { medicalForForm } from '@/lib/session/effects/medical-help'
import { readClosing } from '@/lib/session/log/read-closing'
import { expect, test } from '@/tests/support/database'
import { headache } from '@/tests/support/event-makers'
import { minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, type TestNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const words = 'A nurse looked\nat the ankle'
const zero = () => `${minutesAgo(60).slice(0, 16)}+00:00`
const aDay = (medical_action: 'yes' | 'no') =>
  aReadyNote(study, {
    kind: 'session',
    changes: { clock_zero: zero(), medical_action, medical_action_detail: medical_action === 'yes' ? words : null },
  })
const formOf = ({ id, participant }: TestNote, by = study.therapist, of = participant.id) =>
  medicalForForm(by, of, { noteId: id, medical: 'yes' })
const helpIn = async ({ id: noteId }: TestNote) =>
  (await readClosing(study.therapist, { noteId, studyId: study.id })).medical

test('medical help that a session note says was needed opens the form of an adverse event with what the note knows, and shows the events of its visit', async () => {
  const note = await aDay('yes')
  expect(await helpIn(note)).toEqual({ events: [] })
  const known = await formOf(note, study.cotherapist)
  expect(known).toEqual({
    AETERM: '',
    AESTDAT: zero().slice(0, 10),
    AECONTRT: 'yes',
    treatment_words: 'A nurse looked at the ankle',
  })
  expect((await trailOf(note.id)).at(-1)).toMatchObject({
    ...{ action: 'note.viewed', actor: study.cotherapist.staffId },
    body: { part: 'closing' },
  })
  const { participant, visitId } = note
  const entered = {
    participantId: participant.id,
    visitId,
    decision: 'ae',
    facts: { ...headache, AEENDAT: known?.AESTDAT, ...known, AETERM: 'Sprain' },
  }
  const { eventId } = await enterEvent(study.therapist, parsed(enterEventInput, entered))
  expect(await helpIn(note)).toMatchObject({ events: [{ id: eventId, decision: 'ae' }] })
  await strikeEvent(study.therapist, { eventId, reason: 'Twice' })
  expect(await helpIn(note)).toEqual({ events: [] })
})

test('no help, another participant, or nobody who triages: the form is an empty one', async () => {
  const [yes, no] = [await aDay('yes'), await aDay('no')]
  expect([await helpIn(no), await formOf(no)]).toEqual([null, null])
  expect(await formOf(yes, study.therapist, no.participant.id)).toBeNull()
  expect(await formOf(yes, study.supervisor)).toBeNull()
  await expect(formOf(yes, study.outsider)).rejects.toMatchObject({ code: 'not_found' })
})
