import { readTouchAgreement } from '@/lib/session/touch/read-touch-agreement'
import { readSignatures } from '@/lib/signing/read-signatures'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, aSignedNote, enterInError } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

test('the participant’s copy says what the latest signed note agreed, with the signal and the contact outside the team', async () => {
  const participant = await aParticipant(study)
  const asked = { studyId: study.id, participantId: participant.id }
  expect((await readTouchAgreement(study.therapist, asked)).agreement).toBeNull()
  await aReadyNote(study, { participant })
  expect((await readTouchAgreement(study.therapist, asked)).agreement).toBeNull()
  const settings = { ...studySettings.parse({}), independentContact: 'Ombudsperson, 020 555 0199' }
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  const agreed = {
    'touch_agreement.hug.lead': 'welcome',
    'touch_agreement.hug.second': 'no',
    stop_signal: 'Raises a hand',
  }
  const other = await aParticipant(study)
  const note = await aSignedNote(study, { participant: other, changes: agreed })
  const page = await readTouchAgreement(study.supervisor, { ...asked, participantId: other.id })
  expect(page).toMatchObject({
    independentContact: 'Ombudsperson, 020 555 0199',
    agreement: {
      beside: { note: { id: note.id }, stopSignal: 'Raises a hand' },
      cells: { 'hug.lead': 'welcome', 'hug.second': 'no' },
    },
  })
  expect((await trailOf(note.id)).at(-1)).toMatchObject({ action: 'note.viewed', actor: study.supervisor.staffId })
  expect((await readTouchAgreement(study.coordinator, { ...asked, participantId: other.id })).agreement).toMatchObject({
    beside: null,
    cells: { 'hug.lead': 'welcome', 'hug.second': 'no' },
    kinds: { rows: { hug: 'Hug' } },
  })
  expect((await trailOf(other.id)).at(-1)).toMatchObject({ action: 'touch.viewed', actor: study.coordinator.staffId })
  const latest = { noteId: note.id, version: 1 }
  expect(await readSignatures(study.supervisor, latest)).toMatchObject([
    { signer: study.therapist.staffId, meaning: 'authored', version: 1, appendixId: null },
  ])
  expect(await readSignatures(study.supervisor, { ...latest, version: 2 })).toEqual([])
  for (const actor of [study.outsider, study.coordinator])
    await expect(readSignatures(actor, latest)).rejects.toMatchObject({ code: 'not_found' })
  const { agreement } = await readTouchAgreement(study.coordinator, asked)
  expect(agreement).toBeNull()
  await enterInError(study.therapist, note)
  expect((await readTouchAgreement(study.coordinator, { ...asked, participantId: other.id })).agreement).toBeNull()
  for (const actor of [study.monitor, study.outsider])
    await expect(readTouchAgreement(actor, { ...asked, participantId: other.id })).rejects.toMatchObject({
      code: 'not_found',
    })
})
