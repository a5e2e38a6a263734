import { cursorAfter, pageAfter } from '@/lib/review/queue-cursor'
import { reviewQueue } from '@/lib/review/review-queue'
import { whyWaiting } from '@/lib/review/why-waiting'
import { expect, test } from '@/tests/support/database'
import { frozenNotes } from '@/tests/support/frozen-notes'
import { aParticipant, aStudy } from '@/tests/support/makers'
import { aSignedNote, countersign } from '@/tests/support/note-makers'
import { harmed } from '@/tests/support/tamper'

test('the queue is read page by page, each note once, what can’t wait first and then the oldest; the count is of all', async () => {
  const study = await aStudy()
  for (let people = 0; people < 6; people++) {
    const participant = await aParticipant(study)
    await frozenNotes(
      study,
      participant,
      Object.keys(participant.visits)
        .filter(code => !code.startsWith('C'))
        .slice(0, 10),
    )
  }
  // the risk of some, and when each was signed, past the triggers and put back: nobody signs sixty notes for this
  const spread = `update note_facts f set risk_level = case when n % 20 = 7 then 'high' when n % 20 = 3 then 'moderate' else 'low' end,
      signed_at = timestamptz '2026-03-01' + interval '1 hour' * (n * 37 % 60)
    from (select note_id, row_number() over (order by note_id) as n from note_facts where study_id = '${study.id}') as numbered
    where numbered.note_id = f.note_id`
  await harmed(spread, async () => {
    const first = await reviewQueue(study.supervisor, study.id)
    const last = first.waiting.at(-1)
    const second = await reviewQueue(study.supervisor, study.id, pageAfter(last && cursorAfter(last)))
    expect([first.waiting.length, first.more, first.count]).toEqual([50, true, 60])
    expect([second.waiting.length, second.more, second.count]).toEqual([10, false, 60])
    const read = [...first.waiting, ...second.waiting]
    expect(new Set(read.map(one => one.noteId)).size).toBe(60)
    const risks = read.map(({ riskLevel }) => riskLevel)
    expect(risks.slice(0, 6)).toEqual(['high', 'high', 'high', 'moderate', 'moderate', 'moderate'])
    const places = read.map(({ rank, signedAt }) => `${rank} ${signedAt}`)
    expect(places).toEqual(places.toSorted())
  })
})

test('a note of the queue says why it is there as the queue does, each reason with what it is about; what waits no more says nothing', async () => {
  const study = await aStudy()
  const changes = { intention: { gap: 'declined' as const } }
  const note = await aSignedNote(study, { kind: 'preparation', by: study.cotherapist, changes })
  const why = () => whyWaiting(study.supervisor, { studyId: study.id, noteId: note.id })
  const reasons = await why()
  expect(reasons).toEqual([
    { words: 'Risk judged moderate', about: 'risk' },
    { words: 'An author without a licence signed: a countersignature is due', about: null },
    { words: '1 answer openly not given', about: 'gaps' },
  ])
  expect((await reviewQueue(study.supervisor, study.id)).waiting[0]?.why).toEqual(reasons.map(({ words }) => words))
  await countersign(study.supervisor, note)
  expect(await why()).toEqual([])
  await expect(whyWaiting(study.therapist, { studyId: study.id, noteId: note.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})
