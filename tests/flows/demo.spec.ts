import { sql } from 'drizzle-orm'
import { noteStates } from '@/db/schema/vocabulary'
import { clear } from '@/db/seed/demo-repository'
import { studyId } from '@/db/seed/founding'
import { integrations } from '@/db/seed/integration-notes'
import { layOut } from '@/db/seed/lay-out'
import { participants } from '@/db/seed/participants'
import { demoPassword, emailOf, type Person, people } from '@/db/seed/people'
import { preparations } from '@/db/seed/preparation-notes'
import { sessions } from '@/db/seed/session-notes'
import { setAside } from '@/db/seed/set-aside'
import { asJob, asVerifier } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { verifyTrail } from '@/lib/audit/verify'
import { firstPage } from '@/lib/auth/first-page'
import { listDemoAccounts } from '@/lib/credentials/list-demo-accounts'
import { actorOf, sessionOf } from '@/lib/credentials/session'
import { signIn } from '@/lib/credentials/sign-in'
import { eventsThatWait } from '@/lib/events/list-events'
import { listExports } from '@/lib/export/list-exports'
import { running } from '@/lib/ops/running'
import { myOpenNotes, notesOfSite } from '@/lib/review/my-notes'
import { reviewQueue } from '@/lib/review/review-queue'
import { participantList } from '@/lib/trial/participants/participant-list'
import { peopleOfStudy } from '@/lib/trial/people/people-of-study'
import { openDeparture, placeOf } from '@/lib/trial/ratings/rating-standing'
import { listRatings } from '@/lib/trial/ratings/read-ratings'
import { visitsDue } from '@/lib/trial/visits/visits-due'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'

const checkpoints = () => running().configuration.checkpoints
const halfMade = {}
test.beforeAll(async () => {
  test.setTimeout(600_000)
  const interrupted = layOut({ checkpoints: checkpoints(), progress: stopAfter(2), anew: true })
  await expect(interrupted).rejects.toThrow('stopped on the way')
  Object.assign(halfMade, await installation())
  await layOut({ checkpoints: checkpoints(), progress: () => {}, anew: true })
})

/** Other tests of this worker find the database as it was. */
test.afterAll(async () => {
  await asJob(clear)
  await setAside(checkpoints())
})

/** Somebody who turns the machine off at the n-th line. */
function stopAfter(lines: number): () => void {
  let said = 0
  return () => {
    if (++said === lines) throw new Error('stopped on the way')
  }
}

test('a demo that was interrupted is known by its missing mark, and laid out anew it is whole', async () => {
  expect(halfMade).toEqual({ moved: true, seeded: false })
  expect(await installation()).toEqual({ moved: false, seeded: true })
  expect(await rows('select count(*)::int as n from study')).toEqual([{ n: 1 }])
})

test('the study has two sites and twelve participants with seventeen visits each, and one of them has been rung for a week', async () => {
  expect(await rows('select count(*)::int as n from site')).toEqual([{ n: 2 }])
  expect(await rows('select code from participant order by code')).toEqual(
    Object.keys(participants)
      .sort()
      .map(code => ({ code })),
  )
  const planned = "select count(*)::int as n from visit where kind !~ 'call|night' group by participant_id"
  expect(await rows(planned)).toEqual(Array(12).fill({ n: 17 }))
  const noted = "select code from visit where kind = 'contact_call' and id in (select visit_id from note) order by code"
  expect(await rows(noted)).toEqual([1, 2, 3, 4, 5].map(number => ({ code: `CALL2.${number}` })))
  const calls = "select count(*)::int as n from visit where kind = 'contact_call' group by participant_id order by n"
  expect(await rows(calls)).toEqual([{ n: 5 }, ...Array(7).fill({ n: 21 })])
})

test('there are about sixty notes, in every state and with everything that may stand beside one', async () => {
  const states = await rows<{ status: string; n: number }>(
    'select status, count(*)::int as n from note group by status',
  )
  expect(states.map(one => one.status).sort()).toEqual([...noteStates].sort())
  expect(states.reduce((sum, one) => sum + one.n, 0)).toBeGreaterThan(55)
  const beside = await rows<{ kind: string }>('select distinct kind from appendix order by kind')
  expect(beside.map(one => one.kind)).toEqual(
    'addendum attestation correction entered_in_error late_entry own_words signature_unavailable'.split(' '),
  )
  expect(await rows('select closed_without from note_facts where closed_without is not null')).toHaveLength(1)
  expect((await rows('select id from review_comment where resolved_at is null')).length).toBeGreaterThan(0)
  expect(await rows("select id from note_change where state = 'conflict'")).toHaveLength(1)
})

const twelve =
  'therapist cotherapist sessionstaff supervisor investigator coordinator datamanager monitor rater safety administrator outsider'.split(
    ' ',
  ) as Person[]

test('the twelve demo accounts are listed, sign in with the demo password and are led to a first page', async () => {
  const listed = (await listDemoAccounts()).map(account => account.email)
  for (const person of twelve) {
    expect(listed).toContain(emailOf(person))
    expect(firstPage(await signedIn(person)), person).toBeTruthy()
  }
})

test('therapists find visits due today, drafts, a note given back and one to sign', async () => {
  for (const person of ['therapist', 'cotherapist'] as const) {
    const actor = await signedIn(person)
    const due = await visitsDue(actor, studyId)
    expect(due.filter(visit => visit.timing === 'open' && visit.note === null).length).toBeGreaterThanOrEqual(5)
    const open = new Set((await myOpenNotes(actor, studyId)).map(note => note.status))
    expect([...open].sort()).toEqual(['draft', 'ready', 'returned'])
  }
})

test('the supervisor finds at least five notes waiting, the moderate risk first', async () => {
  const { waiting } = await reviewQueue(await signedIn('supervisor'), studyId)
  expect(waiting.length).toBeGreaterThanOrEqual(5)
  expect(waiting[0]?.riskLevel).toBe('moderate')
  expect(waiting.some(note => note.unlicensedAuthor && note.dueAt !== null)).toBe(true)
})

test('everybody else finds what their first page shows, and no more', async () => {
  expect((await notesOfSite(await signedIn('investigator'), studyId)).length).toBeGreaterThan(40)
  expect((await notesOfSite(await signedIn('monitor'), studyId)).length).toBeGreaterThan(40)
  expect((await participantList(await signedIn('coordinator'), { studyId })).participants).toHaveLength(7)
  expect((await participantList(await signedIn('sessionstaff'), { studyId })).participants).toHaveLength(3)
  expect((await peopleOfStudy(await signedIn('administrator'), studyId)).length).toBe(Object.keys(people).length)
  const { exports } = await listExports(await signedIn('datamanager'), { studyId })
  expect(exports.map(one => one.state)).toEqual(['built', 'released'])
})

test('the rater finds one rating that is due, one done and some to come, and the office who rates each and one held late', async () => {
  const mine = await listRatings(await signedIn('rater'), studyId)
  const places = ['due', 'coming', 'over'].map(place => mine.filter(one => placeOf(one) === place))
  expect(places.map(ratings => ratings.length)).toEqual([1, 4, 1])
  const ofSite = await listRatings(await signedIn('coordinator'), studyId)
  expect(ofSite.flatMap(one => (one.raterId ? [] : one.participantCode))).toEqual(['WK-105'])
  expect(ofSite.flatMap(one => (openDeparture(one) ? one.participantCode : []))).toEqual(['WK-101'])
})

for (const person of ['outsider', 'rater', 'safety'] as const)
  test(`${person} finds no participant and no note`, async () => {
    const actor = await signedIn(person)
    expect(await visitsDue(actor, studyId)).toEqual([])
    expect(await myOpenNotes(actor, studyId)).toEqual([])
    expect((await participantList(actor, { studyId })).participants).toEqual([])
    await expect(notesOfSite(actor, studyId)).rejects.toMatchObject({ code: 'not_found' })
    const { events } = await eventsThatWait(actor, studyId)
    expect(events.map(({ participantCode }) => participantCode)).toEqual(
      person === 'safety' ? ['WK-103', 'WK-107'] : [],
    )
  })

for (const person of ['ex-member', 'suspended', 'not-yet-started'] as const)
  test(`${person} signs in and finds nothing, not even the study`, async () => {
    const actor = await signedIn(person)
    expect(firstPage(actor)).toBeNull()
    await expect(visitsDue(actor, studyId)).rejects.toMatchObject({ code: 'not_found' })
    expect((await listDemoAccounts()).map(account => account.email)).not.toContain(emailOf(person))
  })

test('the trail of the demo is intact, and all of it lies in the past', async () => {
  expect(await verifyTrail(checkpoints())).toMatchObject({ verdict: 'intact' })
  const [times] = await rows<{ past: boolean; weeks: number }>(
    `select max(at) < to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as past,
      ((clock_timestamp() at time zone 'Europe/Amsterdam')::date - (min(at)::timestamptz at time zone 'Europe/Amsterdam')::date) / 7 as weeks
     from audit_event where action not in ('staff.signed_in', 'staff.sign_in_failed')`,
  )
  expect(times).toEqual({ past: true, weeks: 20 })
})

test('a dump of the demo shows no name of a participant or contact and no sentence from a note', async () => {
  const dump = (await wholeDatabase()).toLowerCase()
  expect(dump).toContain('maren oldhoven') // those who sign stand there by name
  const names = Object.values(participants).flatMap(({ person, contacts }) => [
    person.familyName,
    `${person.givenName} ${person.familyName}`,
    person.birthDate,
    ...contacts.flatMap(({ name, phone }) => [name, phone]),
  ])
  const typed = [...preparations, ...sessions, ...integrations].flatMap(({ summary }) => summary || [])
  expect(typed.length).toBeGreaterThan(60)
  for (const text of [...names, ...typed]) expect(dump, text).not.toContain(text.slice(0, 60).toLowerCase())
})

async function installation() {
  const [row] = await rows(
    "select clock_offset <> interval '0' as moved, seeded_at is not null as seeded from installation",
  )
  return row
}

async function signedIn(person: Person): Promise<Actor> {
  const { token } = await signIn({ email: emailOf(person), password: demoPassword, address: '127.0.0.1' })
  return actorOf(await sessionOf(token))
}

async function rows<Row = Record<string, unknown>>(question: string): Promise<Row[]> {
  return ((await asVerifier(tx => tx.execute(sql.raw(question)))) as unknown as { rows: Row[] }).rows
}
