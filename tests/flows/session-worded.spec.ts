import { readRecord } from '@/lib/review/read-record'
import { assignCareTeam } from '@/lib/trial/participants/assign-care-team'
import { expect, test } from '@/tests/support/database'
import { wholeDatabase } from '@/tests/support/dump'
import { about, entry, log, logOf, minutesAgo } from '@/tests/support/log-makers'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { aReadyNote, sign } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

const said = 'A quiet sigh by the window'
let study: TestStudy
test.beforeAll(async () => {
  study = await aStudy()
})

test('a word is added to an entry of one’s own as an entry that concerns it; the entry stays as it was', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  const [rest, distress] = [entry('rest'), entry('distress', { body: { value: 4 } })]
  await log(study.therapist, note, rest, distress)
  const word = about('worded', distress.id, { words: said })
  expect((await log(study.therapist, note, word)).saved).toMatchObject([{ id: word.id, seq: 3 }])
  const kept = await logOf(study.therapist, note)
  expect(kept.map(({ kind, concerns, body }) => [kind, concerns, body])).toEqual([
    ['rest', null, {}],
    ['distress', null, { value: 4 }],
    ['worded', distress.id, { words: said }],
  ])
  expect((await trailOf(note.id)).filter(({ action }) => action === 'log.added')).toHaveLength(2)

  const refused = await log(
    study.cotherapist,
    note,
    about('worded', distress.id, { words: 'Not mine.' }),
    entry('worded', { body: { words: 'To nothing.' } }),
  )
  const more = await log(
    study.therapist,
    note,
    about('worded', word.id, { words: 'To a word.' }),
    about('worded', rest.id, { words: ' ' }),
    about('worded', rest.id, {}),
  )
  expect([...refused.refused, ...more.refused].map(({ reason }) => reason.split(':')[0])).toEqual([
    ...['concerns', 'concerns', 'words', 'words', 'concerns'],
  ])
  expect(await logOf(study.therapist, note)).toHaveLength(3)
})

test('an added word is signed with the log, read by those who read prose alone, undone as any entry, and sealed', async () => {
  const note = await aReadyNote(study, { kind: 'session' })
  const rest = entry('rest')
  const [word, slip] = [about('worded', rest.id, { words: said }), about('worded', rest.id, { words: 'A slip.' })]
  await log(study.therapist, note, rest, word, slip, about('void', slip.id, { reason: 'undone' }))
  await sign(study.therapist, note)
  const late = about('worded', rest.id, { words: said })
  expect((await log(study.therapist, note, { ...late, at: minutesAgo(1) })).kept).toEqual([{ id: late.id }])
  const wanted = { noteId: note.id, studyId: study.id, version: 1 }
  const mine = await readRecord(study.therapist, wanted)
  expect(mine.log?.log.map(({ kind, body }) => [kind, body.words ?? body.reason])).toEqual([
    ['rest', undefined],
    ['worded', said],
    ['worded', 'A slip.'],
    ['void', 'undone'],
  ])
  await assignCareTeam(study.investigator, {
    ...{ participantId: note.participant.id, staffId: study.sessionStaff.staffId, role: 'session_staff' },
  } as const)
  const theirs = await readRecord(study.sessionStaff, wanted)
  expect(JSON.stringify(theirs)).not.toMatch(/quiet sigh|A slip/)
  expect(theirs.log?.withheld[word.id]).toBe(`Words, ${said.length} characters`)
  expect(await wholeDatabase()).not.toContain('quiet sigh')
})
