import { expect, test } from '@playwright/test'
import { courseFrom } from '@/lib/trial/visits/schedule'
import { comesBefore, plannedTooLate, sessionAfter } from '@/lib/trial/visits/visit-order'
import { usualSchedule } from '@/lib/trial/visits/visit-plan'

test('the last preparation comes before the first session, and the last integration of a block before the next', () => {
  const before = ['MED1', 'MED2', 'MED3'].map(code => comesBefore(usualSchedule, code))
  expect(before).toEqual([['PREP3'], ['INT1.3'], ['INT2.3']])
  expect(['PREP3', 'INT1.3', 'INT2.3'].map(code => sessionAfter(usualSchedule, code))).toEqual(['MED1', 'MED2', 'MED3'])
})

test('what is not the last of its kind, follows every session, or stands in no schedule comes before none', () => {
  for (const code of ['PREP1', 'INT1.1', 'INT3.3', 'FU12M', 'CALL1.7', 'UNSCHED1'])
    expect(sessionAfter(usualSchedule, code), code).toBeNull()
  for (const code of ['PREP1', 'INT1.3', 'UNSCHED1']) expect(comesBefore(usualSchedule, code), code).toEqual([])
})

test('a visit that is planned for the day of the session it comes before, or later, is told; a cancelled one is not', () => {
  const planned = (changes: Record<string, object>) =>
    plannedTooLate(
      usualSchedule,
      courseFrom(usualSchedule, '2026-01-06').map(({ code, targetOn }) => ({
        ...{ id: `visit ${code}`, code, targetOn, state: 'planned' as const },
        ...changes[code],
      })),
    )
  expect([...planned({})]).toEqual([])
  expect([...planned({ 'INT1.3': { targetOn: '2026-03-03' } })]).toEqual([['visit INT1.3', 'MED2']])
  expect([...planned({ 'INT1.3': { targetOn: '2026-03-02' } })]).toEqual([])
  expect([...planned({ PREP3: { targetOn: '2026-02-03' } })]).toEqual([['visit PREP3', 'MED1']])
  expect([...planned({ PREP3: { targetOn: '2026-02-03', state: 'cancelled' } })]).toEqual([])
  expect([...planned({ MED1: { targetOn: '2026-01-20', state: 'cancelled' } })]).toEqual([])
})
