import { expect, test } from '@playwright/test'
import type { PathValue } from '@/lib/notes/fields'
import { filledAnswers, item, laterItem, lead, second } from '@/tests/support/answers'
import { planted } from '@/tests/support/planted'

const row = (
  id: string,
  person: string,
  role: string,
  cameIn: string,
  out: string | null,
): Record<string, PathValue> => ({
  [`staff_present.${id}.person`]: person,
  [`staff_present.${id}.role`]: role,
  [`staff_present.${id}.in`]: `2026-03-12T${cameIn}+01:00`,
  [`staff_present.${id}.out`]: out && `2026-03-12T${out}+01:00`,
})
const third = '01890a5d-0000-7000-8000-000000000003'
const whole = row(item, lead, 'lead', '09:30', '17:30')
const stays: [said: string, changes: Record<string, PathValue>, presence: string | null, below: string | null][] = [
  ['two all the time', { ...whole, ...row(laterItem, second, 'second', '09:30', '17:30') }, '480', '0'],
  ['one alone', whole, '480', '480'],
  [
    'one who comes later and goes earlier',
    { ...whole, ...row(laterItem, second, 'second', '10:00', '17:00') },
    '480',
    '60',
  ],
  [
    'a break that is covered by nobody',
    {
      ...whole,
      ...row(laterItem, second, 'second', '09:00', '12:00'),
      ...row(third, second, 'second', '12:20', '18:00'),
    },
    '540',
    '20',
  ],
  [
    'an observer, who does not count',
    { ...whole, ...row(laterItem, second, 'observer', '09:30', '17:30') },
    '480',
    '480',
  ],
  ['the same person twice', { ...whole, ...row(laterItem, lead, 'second', '09:30', '17:30') }, '480', '480'],
  ['somebody still in the room', { ...whole, ...row(laterItem, second, 'second', '09:30', null) }, null, null],
  ['nobody of the two', row(item, lead, 'observer', '09:30', '17:30'), '480', '480'],
  ['clock zero', { ...whole, clock_zero: '2026-03-12T10:30+01:00' }, '480', '420'],
  ['no clock zero', { ...whole, clock_zero: { gap: 'not_done' } }, '480', '480'],
  ['another offset', { ...whole, ended_at: '2026-03-12T16:00+00:00' }, '480', '450'],
]
for (const [said, changes, presence, below] of stays)
  test(`time attended and time below two, with ${said}`, () => {
    expect(filledAnswers(planted, changes)).toMatchObject({ presence, below_two: below })
  })
