import { toldWords } from '@/app/s/[study]/events/[event]/said'
import { assessEvent } from '@/lib/events/assess-event'
import { enterEvent } from '@/lib/events/enter-event'
import { askedAgain, type EventFacts } from '@/lib/events/event-facts'
import { enterEventInput, followEventInput } from '@/lib/events/event-input'
import { followEvent } from '@/lib/events/follow-event'
import { eventsThatWait } from '@/lib/events/list-events'
import { readEvent } from '@/lib/events/read-event'
import { parsed } from '@/lib/outcome/parsed'
import { setStudySettings } from '@/lib/trial/study/set-study-settings'
import { studySettings } from '@/lib/trial/study/study-settings'
import { expect, test } from '@/tests/support/database'
import { anOlderEvent, aSignedEvent, assessed, entrustAssessing, headache } from '@/tests/support/event-makers'
import { aPackage } from '@/tests/support/export-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aSignedNote } from '@/tests/support/note-makers'
import { rowsIn } from '@/tests/support/package'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeEach(async () => {
  study = await aStudy()
})

const yet = 'not_known'
const open = { AETOXGR: yet, AECONTRT: yet, AEACNOTH: yet, abuse_related: yet } as const
/** Somebody fainted on the way home: all that is known. */
const fainted: EventFacts = {
  AETERM: 'Fainting',
  AESTDAT: '2026-02-01',
  AEONGO: 'yes',
  valence: 'not_asked',
  AEOUT: 'unknown',
  ...open,
}
const enter = (participantId: string, facts: object = fainted) =>
  enterEvent(study.therapist, parsed(enterEventInput, { participantId, decision: 'undecided', facts }))
const follow = (eventId: string, facts: object, decision = 'ae') =>
  followEvent(study.therapist, parsed(followEventInput, { eventId, decision, facts }))
const read = (eventId: string) => readEvent(study.investigator, { studyId: study.id, eventId })

test('what nobody knows yet is said openly: the clock runs, no grade is made up, and it leaves as an empty value with its reason', async () => {
  await entrustAssessing(study, study.investigator)
  const { participant } = await aSignedNote(study)
  const { eventId } = await enter(participant.id)
  const page = await read(eventId)
  expect(page).toMatchObject({ form: 'adverse_event@5', facts: fainted, event: { grade: null, outcome: 'unknown' } })
  expect(page.due).not.toBeNull()
  const [entered] = (await trailOf(participant.id)).filter(({ action }) => action === 'event.first')
  expect(entered).toMatchObject({ actor: study.therapist.staffId, body: { decision: 'undecided', grade: null } })
  const [first] = page.entries
  const words = first?.kind === 'first' ? toldWords(first.says) : []
  expect(words.filter(({ description }) => description === 'Not known yet').map(({ term }) => term)).toEqual([
    ...['How strong', 'Treated', 'About taking part', 'Abuse-potential term'],
  ])
  await assessEvent(study.investigator, { eventId, assessment: assessed('no') })
  await follow(eventId, { ...fainted, AECONTRT: 'no' })
  await aSignedEvent(study, eventId)
  expect((await eventsThatWait(study.investigator, study.id)).events).toEqual([])
  const { files } = await aPackage(study)
  const gaps = { AETOXGR_gap: yet, AEACNOTH_gap: yet, AEABUSE_gap: yet, AECONTRT_gap: '', AEOUT_gap: '' }
  const values = { AETOXGR: '', AEACNOTH: '', AEABUSE: '', AECONTRT: 'no', AEOUT: 'unknown' }
  expect(rowsIn(files['ae.csv'])).toMatchObject([{ ...gaps, ...values, AESIGNED: 'yes' }])
  const described = rowsIn(files['data-dictionary.csv']).filter(({ column }) => /^AE.*_gap$/.test(column ?? ''))
  expect(described.map(({ values }) => values)).toEqual(Array(5).fill('not_asked=Not asked; not_known=Not known yet'))
})

test('a follow-up asks again what was not known, in the form of the study, and what it says stands beside what was said before', async () => {
  const settings = studySettings.parse({ relatedness: 'yes_no' })
  await setStudySettings(study.administrator, { studyId: study.id, ...settings })
  const participant = await aParticipant(study)
  const { eventId } = await enter(participant.id)
  expect((await read(eventId)).form).toBe('adverse_event@6')
  const asked = askedAgain(fainted)
  for (const name of Object.keys(open)) expect(asked).not.toHaveProperty(name)
  const missing = (...names: string[]) =>
    expect.objectContaining({ fields: Object.fromEntries(names.map(name => [`facts.${name}`, expect.any(String)])) })
  expect(() => follow(eventId, asked)).toThrow(missing('abuse_related'))
  expect(() => follow(eventId, { ...asked, abuse_related: 'no' })).toThrow(missing('AETOXGR', 'AECONTRT', 'AEACNOTH'))
  await follow(eventId, { ...asked, AETOXGR: '3', AECONTRT: 'no', AEACNOTH: yet, abuse_related: 'no' })
  const { event, entries, facts } = await read(eventId)
  expect([event.grade, facts?.AEACNOTH]).toEqual([3, yet])
  expect(entries.map(({ says }) => 'facts' in says && says.facts.AETOXGR)).toEqual([yet, '3'])
  expect((await trailOf(participant.id)).filter(({ action }) => action === 'event.follow_up')).toMatchObject([
    { actor: study.therapist.staffId, body: { grade: 3 } },
  ])
})

test('an event of an earlier form is read under it, and is asked outright as it was', async () => {
  for (const form of ['adverse_event@3', 'adverse_event@4'] as const) {
    const eventId = await anOlderEvent(study, await aParticipant(study), form)
    for (const name of Object.keys(open))
      await expect(follow(eventId, { ...headache, [name]: yet })).rejects.toMatchObject({
        ...{ code: 'invalid', fields: { [`facts.${name}`]: expect.any(String) } },
      })
    await follow(eventId, { ...headache, AETOXGR: '1' })
    expect(await read(eventId)).toMatchObject({ form, event: { entries: 2, grade: 1 } })
  }
})
