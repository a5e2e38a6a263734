import { expect, test } from '@/tests/support/database'
import { entry, log, logOf, minutesAgo } from '@/tests/support/log-makers'
import { aStudy } from '@/tests/support/makers'
import { aNote } from '@/tests/support/note-makers'
import { trailOf } from '@/tests/support/trail'

test('a batch that waited on a device whose clock is off is weighed by the clock set right, its clock zero among it', async () => {
  const study = await aStudy()
  const sentBy = (ahead: number) => (kind: string, minutes: number) =>
    entry(kind, {
      at: minutesAgo(minutes - ahead),
      tappedAt: minutesAgo(minutes - ahead),
      deviceNow: minutesAgo(-ahead),
    })
  const early = await aNote(study, { kind: 'session' })
  const ahead = sentBy(20)
  const kept = await log(study.therapist, early, ahead('clock_zero', 30), ahead('inner', 29), ahead('rest', 12))
  expect([kept.saved.length, kept.refused]).toEqual([3, []])
  expect((await logOf(study.therapist, early)).map(({ kind }) => kind)).toEqual(['clock_zero', 'inner', 'rest'])
  const added = (await trailOf(early.id)).filter(({ action }) => action === 'log.added')
  expect(added.map(({ body }) => (body.entries as unknown[]).length)).toEqual([3])

  const late = await aNote(study, { kind: 'session' })
  const behind = sentBy(-20)
  const before = behind('inner', 45)
  const answer = await log(study.therapist, late, behind('clock_zero', 30), before, behind('rest', 12))
  expect(answer).toMatchObject({
    saved: [{ seq: 1 }, { seq: 2 }],
    refused: [{ id: before.id, reason: /before clock zero/ }],
  })
})
