import { sql } from 'drizzle-orm'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { verifyTrail } from '@/lib/audit/verify'
import { running } from '@/lib/ops/running'
import { notesOfSite } from '@/lib/review/my-notes'
import { readRecord } from '@/lib/review/read-record'
import { reviewQueue } from '@/lib/review/review-queue'
import { revealIdentity } from '@/lib/trial/identity/reveal-identity'
import { participantList } from '@/lib/trial/participants/participant-list'
import { participantPage } from '@/lib/trial/participants/participant-page'
import { addLicence } from '@/lib/trial/people/add-licence'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import { readTrail } from '@/lib/trial/trail/read-trail'
import { chance } from '@/tests/support/chance'
import { aColleague, nurseLicence } from '@/tests/support/colleague'
import { expect, test } from '@/tests/support/database'
import { aPackage } from '@/tests/support/export-makers'
import { aParticipant, aStudy, somebody, type TestParticipant, type TestStudy } from '@/tests/support/makers'
import { aNote, aReadyNote, countersign, save, sign, type TestNote } from '@/tests/support/note-makers'

interface House {
  /** Stands in the name of every participant of this site, and in every note. */
  readonly word: string
  readonly study: TestStudy
  readonly participants: TestParticipant[]
  readonly notes: TestNote[]
  /** All that its people were ever given. */
  readonly given: string[]
}
const aHouse = (word: string, study: TestStudy): House => ({ word, study, participants: [], notes: [], given: [] })

/** The same study as seen from its other site, which has people of its own. */
async function otherSideOf(study: TestStudy): Promise<TestStudy> {
  const there = { ...study, siteId: study.otherSiteId, otherSiteId: study.siteId, therapist: study.outsider }
  const [cotherapist, supervisor, coordinator, investigator] = [
    await aColleague(there, 'cotherapist'),
    await aColleague(there, 'supervisor'),
    await aColleague(there, 'coordinator'),
    await aColleague(there, 'investigator'),
  ]
  const { id: studyId, siteId, therapist } = there
  for (const [{ staffId }, task] of [
    [therapist, 'write_and_sign'],
    [cotherapist, 'write_and_sign'],
    [supervisor, 'countersign'],
  ] as const) {
    await addLicence(study.administrator, nurseLicence(there, staffId, '2000-01-01', '2190-12-31'))
    await grantDelegation(investigator, { studyId, siteId, staffId, task, startsOn: '2000-01-01' })
  }
  return { ...there, cotherapist, supervisor, coordinator, investigator }
}

async function enrol({ word, study, participants }: House): Promise<TestParticipant> {
  const { person } = somebody(study, '')
  const participant = await aParticipant(study, { person: { ...person, familyName: word } })
  participants.push(participant)
  return participant
}

/** What each person of a site does in one turn, each by themselves. */
const turns = (house: House): (() => Promise<unknown>)[] => {
  const { word, study, notes } = house
  const told = async (read: Promise<unknown>) => void house.given.push(JSON.stringify(await read))
  const wanted = async () => ({
    participant: await enrol(house),
    changes: { summary: `Walked by the ${word} water.` },
  })
  const { id: studyId, therapist, cotherapist, supervisor, coordinator, investigator } = study
  return [
    async () => {
      const note = await aReadyNote(study, await wanted())
      notes.push(note)
      await told(sign(therapist, note))
      await countersign(supervisor, note)
      await told(readRecord(supervisor, { studyId, noteId: note.id }))
    },
    async () => {
      const { participant } = await wanted()
      const note = await aNote(study, { by: cotherapist, participant })
      notes.push(note)
      await told(save(cotherapist, note, { intention: `To see the ${word} again.` }))
      await told(readRecord(cotherapist, { studyId, noteId: note.id }))
    },
    async () => {
      await told(reviewQueue(supervisor, studyId))
      await told(notesOfSite(supervisor, studyId))
    },
    async () => {
      await told(participantList(coordinator, { studyId }))
      for (const { id: participantId } of house.participants.slice(-2)) {
        await told(participantPage(coordinator, { studyId, participantId }))
        await told(revealIdentity(coordinator, { participantId, part: 'person', reason: 'confirm_person' }))
      }
    },
    async () => {
      await told(notesOfSite(investigator, studyId))
      await told(readTrail(investigator, { studyId }))
    },
  ]
}

/** Tries at records of a house by somebody of another, each of which ends in the middle of its work. */
const tries = (study: TestStudy, { study: theirs, notes, participants }: House): (() => Promise<unknown>)[] => [
  () => readRecord(study.therapist, { studyId: theirs.id, noteId: notes[0]?.id ?? '' }),
  () => save(study.cotherapist, notes[0] ?? { id: '' }, { summary: 'Theirs now.' }, 1),
  () => sign(study.therapist, notes[0] ?? { id: '' }),
  () => participantPage(study.coordinator, { studyId: theirs.id, participantId: participants[0]?.id ?? '' }),
  () =>
    revealIdentity(study.coordinator, {
      participantId: participants[0]?.id ?? '',
      part: 'person',
      reason: 'confirm_person',
    }),
]

test('people of two studies and two sites who work at once get nothing of each other’s, and every chain holds', async () => {
  const [one, two] = [await aStudy(), await aStudy()]
  const houses = [
    aHouse('Heronfield', { ...one, investigator: await aColleague(one, 'investigator') }),
    aHouse('Larkmoor', await otherSideOf(one)),
    aHouse('Otterbank', two),
  ] as const
  for (const house of houses)
    await Promise.all(
      turns(house)
        .slice(0, 2)
        .map(turn => turn()),
    )
  for (let round = 0; round < 2; round++) {
    const refused = houses.flatMap(({ study }, at) => tries(study, houses[(at + 1) % 3] ?? houses[0]))
    const [, denied] = await Promise.all([
      Promise.all(houses.flatMap(turns).map(turn => turn())),
      Promise.allSettled(refused.map(attempt => attempt())),
      aPackage(one).then(({ files }) => houses[0].given.push(JSON.stringify(files))),
      aPackage(two).then(({ files }) => houses[2].given.push(JSON.stringify(files))),
    ])
    for (const end of denied) expect(end).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } })
  }
  for (const house of houses) {
    const theirs = houses.filter(other => other !== house)
    const foreign = theirs.flatMap(({ word, participants, notes }) => [
      word,
      ...[...participants, ...notes].map(({ id }) => id),
    ])
    const given = house.given.join('\n')
    expect(given).toContain(house.word)
    expect(given).toContain(house.participants.at(-1)?.id)
    expect(
      foreign.filter(mark => given.includes(mark)),
      house.word,
    ).toEqual([])
  }
  await makeCheckpoint(running().configuration.checkpoints)
  expect(await verifyTrail(running().configuration.checkpoints)).toMatchObject({ verdict: 'intact' })
})

test('a unit of work is its own person’s from its first statement to its last, whatever fails beside it on the same connections', async () => {
  const { therapist, cotherapist, supervisor, coordinator, outsider } = await aStudy()
  const random = chance(6)
  const people = [therapist, cotherapist, supervisor, coordinator, outsider]
  const units = Array.from({ length: 400 }, (_, n) => ({ by: people[n % people.length] ?? therapist, luck: random() }))
  const ends = await Promise.allSettled(units.map(({ by, luck }) => whoItIs(by, luck)))
  ends.forEach((end, at) => {
    const { by, luck } = units[at] ?? { by: therapist, luck: 1 }
    if (luck < 0.4) expect(end.status).toBe('rejected')
    else expect(end).toEqual({ status: 'fulfilled', value: Array(3).fill({ staff: by.staffId, role: 'vigil_app' }) })
  })
})

/** Asks three times; of every ten, two fail in the database and two leave in the middle. */
const whoItIs = ({ staffId }: Actor, luck: number) =>
  asActor(staffId, async tx => {
    const who = sql`select current_setting('vigil.staff_id', true) as staff, current_user as role, pg_sleep(${luck / 200})::text`
    const asked: { staff: string; role: string }[] = []
    for (let time = 0; time < 3; time++) {
      const { rows } = (await tx.execute(who)) as unknown as { rows: { staff: string; role: string }[] }
      asked.push(...rows.map(({ staff, role }) => ({ staff, role })))
      if (time === 1 && luck < 0.2) await tx.execute(sql`select 1 / 0`)
      if (time === 1 && luck < 0.4) throw new Error('They left.')
    }
    return asked
  })
