import { assessEvent } from '@/lib/events/assess-event'
import { followEvent } from '@/lib/events/follow-event'
import { reportEvent } from '@/lib/events/report-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { buildExport } from '@/lib/export/build-export'
import { releaseExport } from '@/lib/export/release-export'
import { enterForm } from '@/lib/measures/enter-form'
import { strikeForm } from '@/lib/measures/strike-form'
import { readRecord } from '@/lib/review/read-record'
import { closeDeviation } from '@/lib/trial/deviations/close-deviation'
import { readDeviations } from '@/lib/trial/deviations/read-deviations'
import { changeIdentity } from '@/lib/trial/identity/change-identity'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { expect, test } from '@/tests/support/database'
import {
  anEvent,
  aSignedEvent,
  assessed,
  entrustAssessing,
  headache,
  signedDecisions,
} from '@/tests/support/event-makers'
import { aPackage, exportOf, request, undisturbed } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { entrustOwnKinds } from '@/tests/support/own-kinds'
import { downloaded, rowsIn } from '@/tests/support/package'

let study: TestStudy
let participant: TestParticipant
test.beforeEach(async () => {
  study = await aStudy()
  participant = (await aSignedNote(study)).participant
})

const visitId = () => participant.visits.PREP1 ?? ''

test('measures leave as one row an answer and one a score, on study days; a form in error does not', async () => {
  const answers = { phq9_1: '2', phq9_2: '1', phq9_3: '1', phq9_4: '1', phq9_5: '1', phq9_6: '1', phq9_7: '1' }
  const asked = { visitId: visitId(), code: 'phq9', answeredOn: '2026-02-01', answers } as const
  await enterForm(study.therapist, asked)
  const { formId } = await enterForm(study.therapist, { ...asked, answeredOn: '2026-02-02' })
  await strikeForm(study.therapist, { formId, reason: 'twice' })
  const rows = rowsIn((await aPackage(study)).files['qs.csv'])
  expect(rows).toHaveLength(10 + 1)
  expect(rows[0]).toEqual({
    participant: expect.any(String),
    ...{ visit: 'PREP1', anchor: 'enrolment', form: '1', QSCAT: 'phq9@1', QSWAY: 'transcribed', QSDY: '27' },
    ...{
      QSTESTCD: 'phq9_1',
      QSTEST: expect.stringContaining('interest'),
      QSKIND: 'answer',
      QSORRES: '2',
      QSPRORAT: 'no',
    },
  })
  expect(rows.find(({ QSTESTCD }) => QSTESTCD === 'phq9_9')).toMatchObject({ QSORRES: '' })
  expect(rows.find(({ QSKIND }) => QSKIND === 'score')).toMatchObject({ QSORRES: '10', QSPRORAT: 'yes' })
})

test('adverse events leave with both decisions and no word; what is said after the cut waits for the next package', async () => {
  await entrustAssessing(study, study.investigator)
  const eventId = await anEvent(study, participant, { awareAt: '2026-02-03T08:30+01:00', visitId: visitId() })
  await assessEvent(study.investigator, { eventId, assessment: assessed('yes') })
  await reportEvent(study.coordinator, { eventId, at: '2026-02-03T20:30+01:00', to: 'Safety desk' })
  const none = await anEvent(study, participant, { decision: 'not_ae', whyNot: 'Tired after a long day' })
  await signedDecisions(study, participant, { [none]: 'Four days is long.' })
  await followEvent(study.therapist, { eventId: none, decision: 'ae', facts: headache })
  const agreed = await anEvent(study, participant, { decision: 'not_ae', whyNot: 'Hungry' })
  await signedDecisions(study, participant)
  const struck = await anEvent(study, participant)
  await aSignedEvent(study, struck)
  await strikeEvent(study.therapist, { eventId: struck, reason: 'Twice' })
  for (const signed of [eventId, none]) await aSignedEvent(study, signed)
  await followEvent(study.therapist, { eventId: none, decision: 'ae', facts: { ...headache, AETOXGR: '1' } })
  const exportId = await request(study, 'Earlier')
  await followEvent(study.therapist, { eventId, decision: 'ae', facts: { ...headache, AETOXGR: '3' } })
  await aSignedEvent(study, none)
  await buildExport(exportId, undisturbed())
  await releaseExport(study.investigator, { exportId, sha256: (await exportOf(study, exportId)).sha256 ?? '' })
  const { files } = await downloaded(study.dataManager, exportId)
  const rows = rowsIn(files['ae.csv'])
  const signedBy = rows[1]?.AEREVBY
  expect(signedBy).toMatch(/^S-/)
  expect(rows).toMatchObject([
    {
      ...{ visit: 'PREP1', event: '1', AEDECIS: 'ae', AEREVIEW: '', AEFINAL: 'ae', AESTDY: '27', AEENDY: '28' },
      ...{ AETOXGR: '2', AEOUT: 'recovered', AESER: 'yes', AESHOSP: 'yes', AESDTH: 'no', AEREL: 'possible' },
      ...{ AELISTED: 'no', AEHRSPON: '12', AESIGNED: 'yes', AESIGBY: signedBy, AESIGADD: '0' },
    },
    {
      ...{ visit: '', event: '2', AEDECIS: 'not_ae', AEREVIEW: 'overturned', AEFINAL: 'ae', AESER: '', AEHRSPON: '' },
      ...{ AEREVBY: signedBy, AEREVDY: expect.stringMatching(/^\d+$/), AEREVMEA: 'reviewed' },
      ...{ AESIGNED: 'yes', AESIGBY: signedBy, AESIGDY: expect.stringMatching(/^\d+$/), AESIGADD: '1' },
    },
    {
      event: '3',
      AEDECIS: 'not_ae',
      AEREVIEW: 'agreed',
      AEREVBY: signedBy,
      AEFINAL: 'not_ae',
      AESIGNED: 'no',
      AESIGBY: '',
    },
  ])
  expect(JSON.stringify(files)).not.toMatch(/Tired after|Four days|Safety desk/)
  const tables = Object.entries(files).filter(([name]) => name.endsWith('.csv') && !name.includes('dictionary'))
  expect(JSON.stringify(tables)).not.toContain('Headache') // a kind of the log is called so too, where kinds are listed
  expect(JSON.stringify(files)).not.toContain(study.investigator.name)
  const manifest = JSON.parse(files['manifest.json'] ?? '')
  expect(manifest.fields).toContainEqual(
    expect.objectContaining({ table: 'ae', column: 'AETERM', treatment: 'left out' }),
  )
  expect(manifest.counts).toMatchObject({ rowsIn: 1, rowsOut: 1 })
  const anew = { eventId: agreed, decision: 'not_ae', whyNot: 'Hungry, and had eaten', facts: headache } as const
  await followEvent(study.therapist, anew)
  const later = rowsIn((await aPackage(study, 'Later')).files['ae.csv'])
  expect(later.map(({ AETOXGR, AESIGADD }) => [AETOXGR, AESIGADD])).toEqual([
    ['3', '1'],
    ['1', '0'],
    ['2', ''],
  ])
  expect(later[2]).toMatchObject({ AEDECIS: 'not_ae', AEREVIEW: '', AEREVBY: '', AEFINAL: 'not_ae' })
})

test('departures from the schedule leave once a person said what they are; the course of who is not in the package stays', async () => {
  const [drafted] = await readDeviations(study.coordinator, { studyId: study.id, participantId: participant.id })
  const deviationId = drafted?.row.id ?? ''
  const other = await aParticipant(study)
  await anEvent(study, other)
  expect(rowsIn((await aPackage(study)).files['dv.csv'])).toEqual([])
  await closeDeviation(study.coordinator, { deviationId, as: 'completed', reason: 'staff_away', words: 'On leave.' })
  const { files } = await aPackage(study)
  expect(rowsIn(files['dv.csv'])).toMatchObject([
    { visit: 'PREP1', DVDECOD: 'visit_late', DVSTATE: 'completed', DVREAS: 'staff_away', DVDY: '66' },
  ])
  expect(rowsIn(files['ae.csv'])).toEqual([])
  expect(JSON.stringify(files)).not.toContain('On leave.')
})

test('the baseline form leaves with the band and the area that hold when the package is built, whatever it was signed with', async () => {
  await entrustOwnKinds(study)
  const note = await aSignedNote(study, { kind: 'baseline', by: study.coordinator, participant })
  const signed = await readRecord(study.coordinator, { noteId: note.id, studyId: study.id })
  expect(signed.answers).toMatchObject({ age_band: '35_44', zip3: null })
  const [person] = await revealIdentity(study.coordinator, {
    participantId: participant.id,
    part: 'person',
    reason: 'correct_vault',
  })
  await changeIdentity(study.coordinator, {
    participantId: participant.id,
    id: person?.id ?? '',
    content: {
      part: 'person',
      familyName: 'Quillfeather',
      givenName: 'Marigold',
      birthDate: '1994-03-09',
      postalCode: '05901',
    },
    reason: 'entered_wrong',
  })
  const { files } = await aPackage(study)
  expect(rowsIn(files['baseline.csv'])).toMatchObject([{ age_band: '25_34', zip3: '000' }])
  const described = rowsIn(files['data-dictionary.csv']).filter(
    ({ column }) => column === 'age_band' || column === 'zip3',
  )
  expect(described).toMatchObject([
    {
      table: 'baseline',
      values: expect.stringContaining('90_over=90 or over'),
      treatment: expect.stringContaining('rare combination'),
    },
    { table: 'baseline', values: expect.stringContaining('000=') },
  ])
  const again = await readRecord(study.coordinator, { noteId: note.id, studyId: study.id })
  expect(again.answers).toMatchObject({ age_band: '35_44', zip3: null })
})
