import { asActor } from '@/db/work'
import { now } from '@/lib/clock/clock-repository'
import { daysAfter } from '@/lib/clock/day-start'
import { dayIn } from '@/lib/clock/instant'
import { startContact } from '@/lib/notes/begin/start-contact'
import { startNote } from '@/lib/notes/begin/start-note'
import { inAftercare } from '@/lib/review/in-aftercare'
import { nextVisits } from '@/lib/trial/visits/visit-repository'
import { visitsDue } from '@/lib/trial/visits/visits-due'
import { item } from '@/tests/support/answers'
import { asOwner } from '@/tests/support/as-owner'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { deeds } from '@/tests/support/note-deeds'
import { enterInError, save, shown } from '@/tests/support/note-makers'
import { aWatchedParticipant, entrustOwnKinds } from '@/tests/support/own-kinds'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
let today: string
test.beforeAll(async () => {
  study = await aStudy()
  await entrustOwnKinds(study)
  today = dayIn('Europe/Amsterdam', await asActor(study.therapist.staffId, now))
})

/** With the third preparation yesterday: nothing of the course is planned for today, and a session is to come. */
const midway = () => aWatchedParticipant(study, { consentOn: daysAfter(today, -23), enrolledOn: daysAfter(today, -22) })
type Reader = 'therapist' | 'cotherapist' | 'sessionStaff' | 'coordinator' | 'supervisor'
const begin = (by: Reader, { id: participantId }: TestParticipant, kind: Kind) =>
  startContact(study[by], { participantId, kind })
type Kind = Parameters<typeof startContact>[1]['kind']

/** What this person's day shows of what stands in no schedule, and whether it is what comes next. */
const unplanned = async (by: Reader, { id, visits }: TestParticipant) => {
  const planned = Object.values(visits)
  const due = (await visitsDue(study[by], study.id)).filter(visit => visit.participantId === id)
  const next = (await asActor(study[by].staffId, tx => nextVisits(tx, [id]))).get(id)
  const calls = (await inAftercare(study[by], study.id)).filter(one => one.participantId === id)
  return {
    due: due.filter(visit => !planned.includes(visit.id)).map(({ code }) => code),
    next: next && !planned.includes(next.id) ? next.code : null,
    calls: calls.map(({ planned: call }) => call?.code),
  }
}
const nothing = { due: [], next: null, calls: [] }

const kinds = [
  ['preparation', 'therapist', 'UNSCHED1', { summary: 'Written under the wrong person.' }],
  ['integration', 'therapist', 'UNSCHED1', { summary: 'Written under the wrong person.' }],
  ['overnight', 'sessionStaff', 'NIGHT0', { [`entries.${item}`]: true }],
  ['contact_call', 'therapist', 'CALL0.1', { modality: 'phone' }],
  ['baseline', 'coordinator', 'BASELINE', { education: 'bachelor' }],
] as const

for (const [kind, by, code, words] of kinds)
  for (const aside of ['note.discarded', 'note.entered_in_error'] as const)
    test(`a visit of the kind ${kind} that nobody planned is due to nobody after ${aside}, and is begun anew as itself`, async () => {
      const participant = await midway()
      const { noteId } = await begin(by, participant, kind)
      if (kind !== 'contact_call') expect((await unplanned(by, participant)).due).toEqual([code])
      if (aside === 'note.discarded') await deeds.discard(study[by], { noteId })
      else {
        await save(study[by], { id: noteId }, words)
        await enterInError(study[by], { id: noteId })
      }
      for (const reader of ['therapist', 'sessionStaff', 'coordinator', 'supervisor'] as const)
        expect(await unplanned(reader, participant), reader).toEqual(nothing)
      expect((await trailOf(noteId)).map(({ action }) => action)).toContain(aside)
      const anew = await begin(by, participant, kind)
      expect(anew.noteId).not.toBe(noteId)
      expect((await trailOf(anew.noteId))[0]).toMatchObject({ action: 'note.started', body: { visit: code } })
    })

test('a night that was discarded is begun anew after midnight as that night, and not two days later', async () => {
  const participant = await midway()
  const codeOf = async (noteId: string) => (await trailOf(noteId))[0]?.body.visit
  const { noteId } = await begin('sessionStaff', participant, 'overnight')
  await deeds.discard(study.sessionStaff, { noteId })
  await daysLater(participant, 1)
  const anew = await begin('therapist', participant, 'overnight')
  expect(await codeOf(anew.noteId)).toBe('NIGHT0')
  await deeds.discard(study.therapist, { noteId: anew.noteId })
  await daysLater(participant, 1)
  const next = await begin('sessionStaff', participant, 'overnight')
  expect(await codeOf(next.noteId)).toBe('NIGHT0.2')
  await daysLater(participant, -2)
})

test('what nobody planned shows the coordinator that it is being written, and no other day of theirs', async () => {
  const participant = await midway()
  await begin('therapist', participant, 'preparation')
  const [due] = (await visitsDue(study.coordinator, study.id)).filter(
    ({ participantId, code }) => participantId === participant.id && code === 'UNSCHED1',
  )
  expect(due).toMatchObject({ note: null, progress: 'draft', timing: 'open' })
})

test('a planned visit whose note was discarded or entered in error is due as before', async () => {
  const participant = await midway()
  const of = async () =>
    (await visitsDue(study.therapist, study.id)).flatMap(({ participantId, code, note }) =>
      participantId === participant.id && code === 'PREP3' ? [note?.status ?? 'none'] : [],
    )
  const visitId = participant.visits.PREP3 ?? ''
  const { noteId } = await startNote(study.therapist, { visitId })
  expect(await of()).toEqual(['draft'])
  await deeds.discard(study.therapist, { noteId })
  expect(await of()).toEqual(['none'])
  const anew = await startNote(study.therapist, { visitId })
  await save(study.therapist, { id: anew.noteId }, { summary: 'Written under the wrong person.' })
  await enterInError(study.therapist, { id: anew.noteId })
  expect(await of()).toEqual(['none'])
})

test('a preparation that nobody planned is the last one before the session only while its note stands', async () => {
  const participant = await midway()
  const { noteId } = await startNote(study.therapist, { visitId: participant.visits.PREP3 ?? '' })
  const isLast = async () => (await shown(study.therapist, { id: noteId })).fieldsOn.includes('last_preparation')
  expect(await isLast()).toBe(true)
  const other = await begin('cotherapist', participant, 'preparation')
  expect(await isLast()).toBe(false)
  await deeds.discard(study.cotherapist, { noteId: other.noteId })
  expect(await isLast()).toBe(true)
})

/** As what nobody planned stands so many days later, past every trigger; days that come back leave no trace. */
const daysLater = ({ id }: TestParticipant, days: number) =>
  asOwner(`set session_replication_role = replica;
    update visit set target_on = target_on - ${days}, window_from = window_from - ${days}, window_to = window_to - ${days}
      where participant_id = '${id}' and code like 'NIGHT%';
    set session_replication_role = origin`)
