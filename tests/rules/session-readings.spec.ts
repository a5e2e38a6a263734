import { expect, test } from '@playwright/test'
import { dayOf as dayOnScreen, lineHere, lineOf } from '@/app/_ui/session/day'
import { currentDefinition } from '@/lib/notes/definition'
import { roomOfDay } from '@/lib/notes/draft/room-of-day'
import { asLogged } from '@/lib/notes/log/as-logged'
import { logFactsIn } from '@/lib/notes/log/log-facts'
import type { Stretch } from '@/lib/notes/stays'
import { effectsOf, touchSpansOf } from '@/lib/session/effects/effects-of'
import { lanesOf } from '@/lib/session/timeline/picture'
import { effectsIn, touchIn } from '@/lib/session/timeline/timeline-spans'
import { belowTwoIn, minutesBelowTwoIn } from '@/lib/session/timeline/timeline-staff'
import { clockZeroAt, dayOf, logged } from '@/tests/support/logged'

const log = logged(
  ['clock_zero', 0],
  ['nausea', 10],
  ['ended', 30, { concerns: '2' }],
  ['other_effect', 12, { body: { term: ' Hands steering ' } }],
  ['ended', 40, { concerns: '2', body: { uncertain: true } }],
  ['panic', 14, { ahead: 7 }],
  ['void', 15, { concerns: '6', body: { reason: 'wrong_kind' } }],
  ['touch', 20, { body: { touch: 'hug', staff: 'ben' } }],
  ['staff', 25, { body: { person: 'ben', way: 'out' } }],
  ['staff', 45, { body: { person: 'ben', way: 'in' } }],
  ['described', 60, { concerns: '4', body: { valence: 'pleasant' } }],
)
const minuteOf = (moment: number) => (moment - clockZeroAt) / 60_000

test('the closing review, the picture and the screen read the same effects and touches off one log', () => {
  const timeline = dayOf(log)
  const effects = effectsIn(timeline).map(({ begun: { entry }, from, to, uncertain }) => [
    ...[entry.id, from],
    to === null ? null : [to, uncertain],
  ])
  expect(effects).toEqual([
    ['2', 10, [40, true]],
    ['4', 12, null],
  ])
  const closing = effectsOf(log)
  expect(
    closing.map(({ id, began, ended }) => [id, minuteOf(began), ended && [minuteOf(ended.at), ended.uncertain]]),
  ).toEqual(effects)
  expect(closing.map(({ term, described }) => [term, described])).toEqual([
    ['Nausea', {}],
    ['Hands steering', { valence: 'pleasant' }],
  ])
  expect(touchSpansOf(log)).toMatchObject([{ stopSignal: false, notWanted: false }])
  const stopped = [...log, ...logged(['clock_zero', 0], ['ended', 24, { concerns: '8', body: { notWanted: true } }])]
  expect(touchSpansOf(stopped)).toMatchObject([{ stopSignal: false, notWanted: true }])
  expect(touchSpansOf(log).map(({ id }) => id)).toEqual(touchIn(timeline).map(({ begun }) => begun.entry.id))
  const day = dayOnScreen(log.map(lineOf), null)
  expect(day.open.map(({ id }) => id)).toEqual(['4', '8'])
  expect([...day.voided.keys()]).toEqual(['6'])
  expect(day.zero).toBe(clockZeroAt)
})

const [pair, team] = [
  ['anna', 'ben'],
  [
    { staffId: 'anna', role: 'therapist' as const },
    { staffId: 'ben', role: 'cotherapist' as const },
  ],
]
const at = (minute: number) => new Date(clockZeroAt + minute * 60_000).toISOString()
const told = { clock_zero: at(0), ended_at: at(60) }
const inMinutes = ({ from, to }: Stretch) => ({ from: minuteOf(from), to: minuteOf(to) })

test('the deviation, the picture and the screen read the same room off one log', () => {
  const withThird = [
    ...log,
    ...logged(
      ['staff', 20, { id: 'in', body: { person: 'carla', way: 'in' } }],
      ['staff', 50, { id: 'out', body: { person: 'carla', way: 'out' } }],
    ),
  ]
  const room = roomOfDay(withThird, told, { team })
  const gaps = belowTwoIn(dayOf(withThird), pair)
  expect(gaps).toEqual([{ from: 25, to: 45 }])
  expect(room?.gaps.map(inMinutes)).toEqual(gaps)
  expect(room).toMatchObject({ attendedMinutes: 60, belowTwoMinutes: 20, known: 'tapped' })
  expect(dayOnScreen(log.map(lineOf), null).room.get('ben')).toBe(true)
})

const came = (minute: number, person: string) => ['staff', minute, { body: { person, way: 'in' } }] as const
const late: [said: string, marks: ReturnType<typeof came>[], attendedMinutes: number, belowTwoMinutes: number][] = [
  ['one of them', [came(25, 'ben')], 60, 25],
  ['both of them', [came(10, 'anna'), came(25, 'ben')], 50, 25],
]
for (const [said, marks, attendedMinutes, belowTwoMinutes] of late)
  test(`who came later was away until then, for the picture, its sums, the minutes, the deviation and what is proposed alike: ${said}`, () => {
    const day = logged(['clock_zero', 0], ...marks, ['left_site', 60])
    const [room, timeline] = [roomOfDay(day, told, { team }), dayOf(day)]
    expect(room).toMatchObject({ attendedMinutes, belowTwoMinutes })
    expect(room?.gaps.map(inMinutes)).toEqual([{ from: 0, to: belowTwoMinutes }])
    expect(belowTwoIn(timeline, pair)).toEqual([{ from: 0, to: belowTwoMinutes }])
    expect(minutesBelowTwoIn(timeline, pair)).toBe(belowTwoMinutes)
    const lane = lanesOf(timeline, { called: { people: {}, touch: {} }, therapists: pair, limits: [] }).find(isStaff)
    const rows = lane?.kind === 'bands' ? lane.rows.map(({ marks: drawn }) => drawn.map(one => [one.from, one.to])) : []
    const comes = new Map(marks.map(([, minute, { body }]) => [body.person, minute]))
    expect(rows).toEqual(pair.map(id => [[comes.get(id) ?? 0, 60]]))
    const facts = logFactsIn(day, 'UTC')
    const around = { people: pair.map(id => ({ id, name: id, seat: 'lead' as const })), recording: null }
    const proposed = facts && asLogged(currentDefinition('session'), { started_at: at(0) }, facts, around)
    const [inAt] = proposed?.find(({ name }) => name === 'staff_present')?.items.filter(isBen) ?? []
    expect(inAt?.in?.slice(11, 16)).toBe(at(25).slice(11, 16))
  })
const isStaff = ({ id }: { readonly id: string }) => id === 'staff'
const isBen = ({ person }: Readonly<Record<string, string>>) => person === 'ben'

test('what is still on the device stands in the day; what the server refused does not', () => {
  const here = { id: 'here', kind: 'ended', at: new Date(clockZeroAt + 70 * 60_000).toISOString(), body: {} } as const
  const tapped = { ...here, tappedAt: here.at, concerns: '4' }
  const day = (state: { state: 'here' } | { state: 'refused'; reason: string }) =>
    dayOnScreen([...log.map(lineOf), lineHere(tapped, 'anna', state)], null).open.map(({ id }) => id)
  expect(day({ state: 'here' })).toEqual(['8'])
  expect(day({ state: 'refused', reason: 'No.' })).toEqual(['4', '8'])
})
