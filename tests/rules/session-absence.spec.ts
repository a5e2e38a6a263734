import { expect, test } from '@playwright/test'
import {
  type Absence,
  anAbsence,
  changed,
  momentOf,
  nextDayWords,
  type SessionHours,
  whyNotAbsent,
} from '@/app/s/[study]/notes/[note]/closing/absence'
import { fatesOf, leftOf, marksOf, voidsOf } from '@/app/s/[study]/notes/[note]/closing/staff-marks'

const zone = 'Europe/Amsterdam'
const evening: SessionHours = {
  day: '2026-03-12',
  zone,
  began: Date.parse('2026-03-12T17:30:40+01:00'),
  ended: Date.parse('2026-03-13T01:10:00+01:00'),
}
const at = (clock: string, hours = evening) => new Date(momentOf(clock, hours)).toISOString()
const out = (from: string, to: string, hours = evening) =>
  whyNotAbsent(changed(anAbsence('anna'), { out: from, back: to }), hours)

test('a session that goes on past midnight has its last hours on the next day, and says so', () => {
  expect([at('23:50'), at('00:20')]).toEqual(['2026-03-12T22:50:00.000Z', '2026-03-12T23:20:00.000Z'])
  expect(nextDayWords('23:50', evening)).toBeUndefined()
  expect(nextDayWords('00:20', evening)).toBe('After midnight, on 13 March 2026.')
  expect(out('23:50', '00:20')).toBeNull()
  expect(out('00:20', '23:50')).toEqual({ back: 'The time they came back is not after the time they left.' })
})

test('a time that is before clock zero and after the end is neither day’s', () => {
  const wrong = 'That is before clock zero, and on the next day it is after the participant had left.'
  expect(out('17:10', '')).toEqual({ out: wrong })
  expect(out('18:00', '02:00')).toEqual({ back: wrong })
  expect(out('02:00', '', { ...evening, ended: null })).toBeNull() // nobody said yet that they left
})

test('within the minute of clock zero is not before it, and without a clock zero a time is of the day', () => {
  expect(at('17:30')).toBe('2026-03-12T16:30:40.000Z')
  expect(at('00:20', { ...evening, began: null })).toBe('2026-03-11T23:20:00.000Z')
})

test('across the night in which the clocks change, a time after midnight has the offset of its own day', () => {
  const spring: SessionHours = { day: '2026-03-28', zone, began: Date.parse('2026-03-28T20:00:00+01:00'), ended: null }
  expect(at('03:30', spring)).toBe('2026-03-29T01:30:00.000Z')
})

test('what says something else is another entry, and what says the same is the same', () => {
  const first = changed(anAbsence('anna'), { out: '18:00', back: '18:10' })
  const later = changed(first, { back: '18:20' })
  expect(later.ids.out).toBe(first.ids.out)
  expect(later.ids.back).not.toBe(first.ids.back)
  expect(Object.values(changed(first, { person: 'ben' }).ids)).not.toContain(first.ids.out)
})

const said = (absences: readonly Absence[], sent: ReturnType<typeof marksOf> = [], now = evening.ended ?? 0) =>
  marksOf({ pair: ['anna', 'ben'], absences, hours: evening, sent, now, off: 0 })
const refusal = (...ids: string[]) => ({
  ok: false,
  code: 'invalid',
  fields: Object.fromEntries(ids.map(id => [id, ''])),
})

test('that both were there is said when it is said, and is the same only where it is sent again', () => {
  const first = said([])
  expect(first.map(({ at, body }) => [at, body?.person, body?.way])).toEqual([
    ['2026-03-13T00:10:00.000Z', 'anna', 'throughout'],
    ['2026-03-13T00:10:00.000Z', 'ben', 'throughout'],
  ])
  const later = (evening.ended ?? 0) + 2_400_000
  expect(said([], first, later), 'nobody knows what became of it').toEqual(first)
  const ids = first.map(({ id }) => id)
  for (const left of [leftOf(first, [], { ok: true }), leftOf(first, [], refusal(...ids))]) {
    expect(left).toEqual([])
    const anew = said([], [...left], later)
    expect(anew.map(({ at }) => at)).toEqual(Array(2).fill('2026-03-13T00:50:00.000Z'))
    expect(anew.filter(({ id }) => ids.includes(id))).toEqual([])
  }
  const beside = leftOf(first, [], refusal(first[1]?.id ?? ''))
  expect(said([], [...beside], later)[0]).toMatchObject({ id: ids[0], at: first[0]?.at, fate: 'kept' })
})

test('of an absence that was kept by half, the half that stands is changed no more, and is voided when the absence is taken away', () => {
  const absence = changed(anAbsence('anna'), { out: '18:00', back: '18:10' })
  const marks = said([absence])
  expect(fatesOf(absence, marks)).toEqual({ out: 'unanswered', back: 'unanswered' })
  expect(voidsOf(absence, marks), 'what is not answered is not voided').toEqual([])
  const left = leftOf(marks, [], refusal(absence.ids.back))
  expect(fatesOf(absence, left)).toEqual({ out: 'kept', back: undefined })
  expect(voidsOf(absence, left)).toEqual([{ kind: 'void', concerns: absence.ids.out, body: { reason: 'not_meant' } }])
  const put = changed(absence, { back: '18:20' })
  expect(fatesOf(put, left).out).toBe('kept')
  expect(said([put], [...left]).find(({ id }) => id === put.ids.out)?.at).toBe('2026-03-12T17:00:00.000Z')
  expect(leftOf(marks, [], { ok: false, code: 'not_now' }), 'nothing was kept').toEqual([])
})

test('a time by the site’s clock is sent as a device has it whose clock is off, the same each time', () => {
  const absence = changed(anAbsence('anna'), { out: '18:00' })
  const sent = { pair: [], absences: [absence], hours: evening, now: 0 }
  const [behind] = marksOf({ ...sent, sent: [], off: 300_000 })
  expect(behind?.at).toBe('2026-03-12T16:55:00.000Z')
  expect(marksOf({ ...sent, sent: behind ? [behind] : [], off: 0 })).toEqual([behind])
})
