import { expect, test } from '@/tests/support/database'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { aReadyNote, aSignedNote, type TestNote } from '@/tests/support/note-makers'
import { entrustOwnKinds } from '@/tests/support/own-kinds'
import { type KindState, kindDeeds, kindRows, type OwnKind, ownKinds } from './kind-rules'
import { disagreements, measure } from './measure'
import { probeOf } from './note-probes'
import { careFor, type People, peopleOf } from './who'

let people: People
let notes: Record<OwnKind, Record<KindState, TestNote>>
test.beforeAll(async () => {
  const study = await aStudy()
  await entrustOwnKinds(study)
  people = await peopleOf(study)
  const made = async (kind: OwnKind) => {
    const wanted = async () => {
      const participant = await aParticipant(study)
      await careFor(study, people, participant)
      return { kind, participant, by: kind === 'baseline' ? study.coordinator : study.sessionStaff }
    }
    return { draft: await aReadyNote(study, await wanted()), signed: await aSignedNote(study, await wanted()) }
  }
  notes = { overnight: await made('overnight'), baseline: await made('baseline') }
})

for (const kind of ownKinds)
  for (const deed of kindDeeds)
    test(`both walls agree on ${deed} of the ${kind} note, for everybody`, async () => {
      const problems: string[] = []
      for (const row of kindRows(kind, deed)) {
        const person = people[row.who]
        const probe = probeOf(deed, person, notes[kind][row.state])
        problems.push(...disagreements(row, await measure(person, probe, row), probe))
      }
      expect(problems).toEqual([])
    })
