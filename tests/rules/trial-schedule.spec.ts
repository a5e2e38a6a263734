import { expect, test } from '@playwright/test'
import { courseFrom } from '@/lib/trial/visits/schedule'
import { plannedMeasures, schedule, usualSchedule } from '@/lib/trial/visits/visit-plan'

const course = courseFrom(usualSchedule, '2026-01-06')
const visit = (code: string) => {
  const found = course.find(one => one.code === code)
  if (!found) throw new Error(`No ${code} in the course.`)
  return found
}

test('the course has three preparation visits and three blocks of a session with three integration visits, and two follow-ups', () => {
  const visits = usualSchedule.filter(({ kind }) => kind !== 'contact_call')
  expect(visits.map(one => one.code).join(' ')).toBe(
    'PREP1 PREP2 PREP3 MED1 INT1.1 INT1.2 INT1.3 MED2 INT2.1 INT2.2 INT2.3 MED3 INT3.1 INT3.2 INT3.3 FU6M FU12M',
  )
  expect(usualSchedule.filter(one => one.kind === 'session')).toHaveLength(3)
  expect(usualSchedule.filter(one => one.code.startsWith('INT'))).toHaveLength(9)
})

const days: [code: string, targetOn: string, windowFrom: string, windowTo: string][] = [
  ['PREP1', '2026-01-13', '2026-01-06', '2026-01-20'],
  ['PREP3', '2026-01-27', '2026-01-20', '2026-02-03'],
  ['MED1', '2026-02-03', '2026-01-28', '2026-02-10'],
  ['INT1.1', '2026-02-04', '2026-02-04', '2026-02-05'],
  ['INT1.2', '2026-02-10', '2026-02-06', '2026-02-13'],
  ['MED2', '2026-03-03', '2026-02-24', '2026-03-10'],
  ['MED3', '2026-03-31', '2026-03-24', '2026-04-07'],
  ['INT3.3', '2026-04-28', '2026-04-21', '2026-05-05'],
  ['CALL1.1', '2026-02-05', '2026-02-04', '2026-02-06'],
  ['CALL3.7', '2026-04-08', '2026-04-07', '2026-04-09'],
]
for (const [code, targetOn, windowFrom, windowTo] of days)
  test(`${code} of a course from 6 January is planned for ${targetOn}`, () => {
    expect(visit(code)).toMatchObject({ targetOn, windowFrom, windowTo })
  })

test('every visit’s day lies within its window, and the days rise through the course', () => {
  for (const { targetOn, windowFrom, windowTo } of course)
    expect([windowFrom, targetOn, windowTo].sort()).toEqual([windowFrom, targetOn, windowTo])
  const targets = course.filter(({ kind }) => kind !== 'contact_call').map(one => one.targetOn)
  expect(targets).toEqual([...targets].sort())
})

test('after each session there is a call on each of the days two to eight', () => {
  const calls = usualSchedule.filter(({ kind }) => kind === 'contact_call')
  expect(calls.map(({ after, on }) => `${after}+${on}`)).toEqual(
    [1, 2, 3].flatMap(block => [2, 3, 4, 5, 6, 7, 8].map(day => `MED${block}+${day}`)),
  )
})

const asked: [codes: string, visits: string[]][] = [
  ['phq9 gad7 pcl5', ['PREP1', 'PREP3', 'FU6M', 'FU12M']],
  ['wai_sr', ['PREP2']],
  ['meq30 ebi ceq', ['INT1.1', 'INT2.1', 'INT3.1']],
  ['phq9 gad7 pcl5 wai_sr', ['INT1.3', 'INT2.3', 'INT3.3']],
]
test('the usual course asks for each measure where it belongs, and for none elsewhere', () => {
  const found = usualSchedule.flatMap(({ code, measures }) => (measures ? [[measures.join(' '), code]] : []))
  expect(found.sort()).toEqual(asked.flatMap(([codes, visits]) => visits.map(visit => [codes, visit])).sort())
})

test('the third integration visit of a block is over before the next session', () => {
  expect(visit('INT1.3').windowTo < visit('MED2').targetOn).toBe(true)
  expect(visit('INT2.3').windowTo < visit('MED3').targetOn).toBe(true)
})

const first = { code: 'A', kind: 'preparation', after: 'ENROL', on: 1, from: 0, to: 2 }
const misfits: [said: string, visits: object[], at: string][] = [
  ['a course without a visit', [], ''],
  ['a code that stands twice', [first, first], '1.code'],
  [
    'a visit that hangs on one below',
    [
      { ...first, after: 'B' },
      { ...first, code: 'B' },
    ],
    '0.after',
  ],
  ['a visit that hangs on itself', [{ ...first, after: 'A' }], '0.after'],
  ['a window that opens after its day', [{ ...first, from: 2 }], '0.from'],
  ['a window that closes before its day', [{ ...first, to: 0 }], '0.to'],
  ['a code of small letters', [{ ...first, code: 'prep' }], '0.code'],
  ['a code with a meaning of its own', [{ ...first, code: 'NIGHT1' }], '0.code'],
  ['a measure that there is not', [{ ...first, measures: ['phq10'] }], '0.measures.0'],
  ['the C-SSRS, which is a setting of its own', [{ ...first, measures: ['cssrs'] }], '0.measures.0'],
  ['more measures than there are', [{ ...first, measures: [...plannedMeasures, 'phq9'] }], '0.measures'],
  ['a kind that there is not', [{ ...first, kind: 'dinner' }], '0.kind'],
]
for (const [said, visits, at] of misfits)
  test(`${said} is refused, and named`, () => {
    expect(schedule.safeParse(visits).error?.issues.map(({ path }) => path.join('.'))).toContain(at)
  })

test('a course of its own is planned from its own anchors, calls among the visits', () => {
  const call = { code: 'CALL1.1', kind: 'contact_call' as const, after: 'A', on: 3, from: 2, to: 4 }
  expect(courseFrom(schedule.parse([first, call]), '2026-01-06')[1]).toEqual({
    code: 'CALL1.1',
    kind: 'contact_call',
    targetOn: '2026-01-10',
    windowFrom: '2026-01-09',
    windowTo: '2026-01-11',
  })
})
