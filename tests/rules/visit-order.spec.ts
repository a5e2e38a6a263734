import { expect, test } from '@playwright/test'
import { comesBefore, sessionAfter } from '@/lib/trial/visits/visit-order'
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
