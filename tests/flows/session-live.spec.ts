import { asSignIn } from '@/db/work'
import { lockSession } from '@/lib/credentials/lock-session'
import { markEnded } from '@/lib/credentials/session-repository'
import { changeTouch } from '@/lib/session/touch/change-touch'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { endCareTeam } from '@/lib/trial/participants/end-care-team'
import { suspendStaff } from '@/lib/trial/people/suspend-staff'
import { asOwner } from '@/tests/support/as-owner'
import { expect, test } from '@/tests/support/database'
import { twoProcesses } from '@/tests/support/followed'
import { aSessionDay, entry, log, logOf, minutesAgo } from '@/tests/support/log-makers'
import { aParticipant, aStudy, type TestStudy } from '@/tests/support/makers'
import { aNote, aSignedNote, change, send } from '@/tests/support/note-makers'
import { signedIn } from '@/tests/support/people'
import { trailOf } from '@/tests/support/trail'

let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

const { one, other, leave } = twoProcesses()
test.afterEach(leave)

const aDay = () => aSessionDay(study)

const sessionStaffIn = async (participantId: string) =>
  assignCareTeam(study.investigator, { participantId, staffId: study.sessionStaff.staffId, role: 'session_staff' })

test('each author is told of the other’s entries as they are saved, in whichever process, once and in order', async () => {
  const note = await aDay()
  const [mine, theirs] = [await one(study.therapist, note), await other(study.cotherapist, note)]
  await expect.poll(() => [mine.seqs(), theirs.seqs()]).toEqual([[1], [1]])
  await Promise.all([
    ...['inner', 'rest', 'blanket'].map(kind => log(study.therapist, note, entry(kind))),
    ...['outer', 'grounding'].map(kind => log(study.cotherapist, note, entry(kind))),
  ])
  const all = [1, 2, 3, 4, 5, 6]
  await expect.poll(() => [mine.seqs(), theirs.seqs()]).toEqual([all, all])
  expect(theirs.of('entry')).toEqual(await logOf(study.cotherapist, note))
})

test('who was cut off goes on after the last entry they have: none is missing, none comes twice', async () => {
  const note = await aDay()
  const first = await one(study.therapist, note)
  await log(study.cotherapist, note, entry('inner'), entry('rest'))
  await expect.poll(first.seqs).toEqual([1, 2, 3])
  first.leave()
  await log(study.cotherapist, note, ...Array.from({ length: 450 }, () => entry('rest')))
  const again = await other(study.therapist, note, { after: 3 })
  await log(study.cotherapist, note, entry('outer'))
  await expect.poll(() => again.seqs().length).toBe(451)
  expect(again.seqs()).toEqual(Array.from({ length: 451 }, (_, index) => index + 4))
})

test('a listening connection that broke comes back by itself, and what was added meanwhile is there once', async ({
  home,
}) => {
  const note = await aDay()
  const mine = await one(study.therapist, note)
  await expect.poll(mine.seqs).toEqual([1])
  if (home === 'postgres') await asOwner(breaking) // the embedded database tells its own process without a connection
  await log(study.cotherapist, note, entry('inner'))
  await expect.poll(mine.seqs).toEqual([1, 2])
  await log(study.cotherapist, note, entry('rest'), entry('outer'))
  await expect.poll(mine.seqs).toEqual([1, 2, 3, 4])
})

const breaking = `do $$ begin
  perform pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like 'vigil listening%';
  if not found then raise exception 'nobody listens'; end if;
end $$`

test('only those who keep the log follow it', async () => {
  const note = await aDay()
  for (const someone of [study.supervisor, study.investigator, study.monitor])
    await expect(one(someone, note)).rejects.toMatchObject({ code: 'not_permitted' })
  for (const someone of [study.sessionStaff, study.outsider, study.coordinator])
    await expect(one(someone, note)).rejects.toMatchObject({ code: 'not_found' })
  await expect(one(study.therapist, await aNote(study))).rejects.toMatchObject({ code: 'not_permitted' })
  await sessionStaffIn(note.participant.id)
  const staff = await one(study.sessionStaff, note)
  await expect.poll(staff.seqs).toEqual([1])
})

test('a stream ends with what it rests on: assignment, sign-in, lock, account; what is written after the assignment is not told', async () => {
  const note = await aDay()
  const { assignmentId } = await sessionStaffIn(note.participant.id)
  const [signedOut, locked] = [await signedIn(study.therapist.staffId), await signedIn(study.cotherapist.staffId)]
  const ended = async (
    follower: Awaited<ReturnType<typeof one>>,
    code: string,
    deed: () => Promise<unknown>,
    sofar = [1, 2],
  ): Promise<void> => {
    await expect.poll(follower.seqs).toEqual(sofar)
    await deed()
    await expect.poll(follower.hasEnded).toBe(true)
    expect(follower.of('end')).toEqual([{ code }])
    expect(follower.seqs()).toEqual(sofar)
  }
  await ended(
    await one(study.sessionStaff, note),
    'not_permitted',
    async () => {
      await endCareTeam(study.investigator, { assignmentId })
      await log(study.therapist, note, entry('rest')) // a session is looked at twice a second, the assignment at each reading
    },
    [1],
  )
  await ended(await other(signedOut, note), 'signed_out', () =>
    asSignIn(tx => markEnded(tx, signedOut.sessionId ?? '', signedOut.staffId)),
  )
  await ended(await one(locked, note), 'locked', () => lockSession({ id: locked.sessionId ?? '' } as never))
  const own = await aStudy()
  const day = await aNote(own, { kind: 'session' })
  await log(own.therapist, day, entry('clock_zero'))
  const { id: studyId, cotherapist } = own
  await ended(
    await one(cotherapist, day),
    'signed_out',
    () => suspendStaff(own.administrator, { studyId, staffId: cotherapist.staffId }),
    [1],
  )
})

test('who has the note before them is known to the others, by name and role, until they leave; the trail says only that each read the log', async () => {
  const note = await aDay()
  await sessionStaffIn(note.participant.id)
  const mine = await one(study.therapist, note)
  const present = () =>
    mine
      .of('presence')
      .at(-1)
      ?.people.map(({ staffId, role }) => [staffId, role])
  const me = [study.therapist.staffId, 'therapist']
  await expect.poll(present).toEqual([me])
  const theirs = await other(study.cotherapist, note)
  await other(study.sessionStaff, note, { here: '0' })
  await expect.poll(() => present()?.length).toBe(2)
  expect(present()).toContainEqual([study.cotherapist.staffId, 'cotherapist'])
  expect(
    mine
      .of('presence')
      .at(-1)
      ?.people.map(({ name }) => name),
  ).toContain(study.cotherapist.name)
  theirs.leave()
  await expect.poll(present).toEqual([me])
  expect((await trailOf(note.id)).map(({ action }) => action)).toEqual([
    ...['note.started', 'note.started', 'log.added'],
    ...['note.viewed', 'note.viewed', 'note.viewed'],
  ])
})

test('a saved answer and a changed touch agreement are told on the other screen', async () => {
  const participant = await aParticipant(study)
  await aSignedNote(study, { participant, changes: { 'touch_agreement.hug.lead': 'welcome' } })
  const note = await aNote(study, { participant, kind: 'session' })
  const theirs = await one(study.cotherapist, note)
  await expect.poll(() => theirs.of('note')).toEqual([{ status: 'draft', version: 1 }])
  await send(study.therapist, note, [change('clock_zero', `${minutesAgo(30).slice(0, 16)}+00:00`)])
  await expect.poll(() => theirs.of('answers')).toEqual([{}])
  const touched = theirs.of('touch').length
  await changeTouch(study.therapist, { participantId: participant.id, touch: 'hug', seats: ['lead'], value: 'no' })
  await expect.poll(() => theirs.of('touch').length).toBe(touched + 1)
})

test('nobody opens streams without end', async () => {
  const note = await aDay()
  for (let stream = 0; stream < 20; stream++) await one(study.therapist, note)
  await expect(other(study.therapist, note)).rejects.toMatchObject({ code: 'throttled' })
  leave()
  await expect
    .poll(() =>
      one(study.therapist, note).then(
        () => 'open',
        () => 'refused',
      ),
    )
    .toBe('open')
})
