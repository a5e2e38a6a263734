import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayLetters } from '@/lib/access/may-letters'
import { answerLetter } from '@/lib/care/answer-letter'
import { findLetter } from '@/lib/care/letter-repository'
import { sendLetter } from '@/lib/care/send-letter'
import { findStudy } from '@/lib/trial/study/study-repository'
import { expect, test } from '@/tests/support/database'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { type LetterDeed, letterRows, letterRules } from './letter-rules'
import { disagreements, measure, type Probe } from './measure'
import { type People, type Person, peopleOf } from './who'

let study: TestStudy
let people: People
let letterId: string
test.beforeAll(async () => {
  study = await aStudy()
  people = await peopleOf(study)
  letterId = randomUUID()
  const about = [study.therapist.staffId]
  await sendLetter(study.coordinator, { studyId: study.id, id: letterId, words: 'A word.', visitId: 'none', about })
})

const stranger = '01890a5d-0000-7000-8000-00000000000f'

function probeOf(deed: LetterDeed, { staffId }: Person): Probe {
  const see = `select 1 from letter join data_key on purpose = 'letter' and owner_id = letter.id where letter.id = '${letterId}'`
  const found =
    (may: (actor: Actor, letter: { studyId: string; siteId: string | null }) => boolean) =>
    async (tx: Tx, actor: Actor) =>
      may(actor, await findLetter(tx, actor, letterId))
  const probes: Readonly<Record<LetterDeed, Probe>> = {
    sendLetter: {
      asks: async (tx, actor) => {
        await findStudy(tx, actor, study.id)
        return mayLetters.sendLetter(actor, { studyId: study.id })
      },
      use: actor =>
        sendLetter(actor, { studyId: study.id, id: randomUUID(), words: 'X', visitId: 'none', about: [stranger] }),
      granted: 'invalid',
      see: `select 1 from study where id = '${study.id}'`,
      write: [`select recipient from vigil_send_letter(gen_random_uuid(), '${study.id}', null, null, '{}', '\\x01')`],
    },
    readLetter: { asks: found(mayLetters.readLetter), see, write: [] },
    answerLetter: {
      asks: found(mayLetters.answerLetter),
      use: actor => answerLetter(actor, { letterId, words: 'X' }),
      see,
      write: [
        `insert into letter_entry (id, study_id, letter_id, kind, sealed, by) values (gen_random_uuid(), '${study.id}', '${letterId}', 'closed', '\\x01', ${staffId ? `'${staffId}'` : 'null'})`,
      ],
    },
  }
  return probes[deed]
}

for (const deed of Object.keys(letterRules) as LetterDeed[])
  test(`both walls agree on ${deed}, for everybody`, async () => {
    const problems: string[] = []
    for (const row of letterRows(deed)) {
      const person = people[row.who]
      const probe = probeOf(deed, person)
      problems.push(...disagreements(row, await measure(person, probe, row), probe))
    }
    expect(problems).toEqual([])
  })
