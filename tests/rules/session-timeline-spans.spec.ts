import { expect, test } from '@playwright/test'
import {
  effectsIn,
  minutesPerMode,
  modesIn,
  onIn,
  openIn,
  type Span,
  touchIn,
} from '@/lib/session/timeline/timeline-spans'
import { dayOf, type Line, logged } from '@/tests/support/logged'

const zero = ['clock_zero', 0] as const
const minutesOf = (spans: readonly Span[]) => spans.map(({ from, to }) => [from, to])

const nausea: Line = ['nausea', 10]
const ended = (minute: number, concerns = '2', body = {}): Line => ['ended', minute, { concerns, body }]
const voided = (concerns: string): Line => ['void', 99, { concerns }]

const ends: [what: string, lines: Line[], spans: [from: number, to: number | null][], uncertain?: true][] = [
  ['nobody ended', [nausea], [[10, null]]],
  ['ended', [nausea, ended(25)], [[10, 25]]],
  ['ended in the same moment', [nausea, ended(10)], [[10, 10]]],
  ['ended before it began', [nausea, ended(5)], [[10, 10]], true],
  ['ended twice, the later end first', [nausea, ended(30), ended(25)], [[10, 25]]],
  ['ended twice, the earlier end first', [nausea, ended(25), ended(30)], [[10, 30]]],
  ['ended, and the end voided', [nausea, ended(25), voided('3')], [[10, null]]],
  ['ended, the first end voided', [nausea, ended(25), voided('3'), ended(40)], [[10, 40]]],
  ['voided with an end', [nausea, ended(25), voided('2')], []],
  [
    'not the one that was ended',
    [nausea, ['crying', 11], ended(25, '3')],
    [
      [10, null],
      [11, 25],
    ],
  ],
  ['dated back', [['nausea', 4, { lag: 20 }], ended(25)], [[4, 25]]],
  ['ended at an uncertain time', [nausea, ended(25, '2', { uncertain: true })], [[10, 25]], true],
  ['ended after the participant left', [nausea, ['left_site', 60], ended(90)], [[10, 60]]],
]
for (const [what, lines, spans, uncertain = false] of ends)
  test(`an effect that is ${what}`, () => {
    const effects = effectsIn(dayOf(logged(zero, ...lines)))
    expect(minutesOf(effects)).toEqual(spans)
    expect(effects.some(effect => effect.uncertain)).toBe(uncertain)
  })

test('an effect is described as it was said last, part by part', () => {
  const timeline = dayOf(
    logged(
      zero,
      ['nausea', 10],
      ['described', 20, { concerns: '2', body: { valence: 'unpleasant', intensity: '1' } }],
      ['described', 15, { concerns: '2', lag: 10, body: { intensity: '2' } }],
      ['described', 30, { concerns: '2', body: { valence: 'mixed', impairment: 'none' } }],
      ['void', 31, { concerns: '5' }],
      ['crying', 40],
    ),
  )
  expect(effectsIn(timeline).map(({ described }) => described)).toEqual([{ valence: 'unpleasant', intensity: '2' }, {}])
})

test('touch says whose hands, how it began and how it ended; what is open is asked about', () => {
  const timeline = dayOf(
    logged(
      zero,
      ['touch', 10, { body: { touch: 'hold_hand', staff: 'ben', began: 'participant_asked', stopSignal: true } }],
      ['ended', 12, { concerns: '2' }],
      ['touch', 30, { body: { touch: 'hug', staff: 'anna' } }],
      ['panic', 31],
      ['touch', 40, { body: { touch: 'hug', staff: 'ben' } }],
      ['ended', 41, { concerns: '6', body: { notWanted: true } }],
      ['ended', 42, { concerns: '6' }],
    ),
  )
  expect(touchIn(timeline)).toMatchObject([
    {
      touch: 'hold_hand',
      staff: 'ben',
      began: 'participant_asked',
      from: 10,
      to: 12,
      stopSignal: true,
      notWanted: false,
    },
    { touch: 'hug', staff: 'anna', began: null, from: 30, to: null, stopSignal: false },
    { touch: 'hug', staff: 'ben', from: 40, to: 42, stopSignal: false, notWanted: true },
  ])
  expect(openIn(timeline).map(({ entry }) => entry.kind)).toEqual(['touch', 'panic'])
})

test('inner and outer take turns; what is repeated goes on, and in one moment the later entry holds', () => {
  const timeline = dayOf(
    logged(
      zero,
      ['inner', 10],
      ['inner', 20],
      ['outer', 30],
      ['inner', 40],
      ['outer', 40],
      ['inner', 60],
      ['rest', 90],
    ),
  )
  expect(modesIn(timeline).map(({ mode, from, to }) => [mode, from, to])).toEqual([
    ['inner', 10, 30],
    ['outer', 30, 60],
    ['inner', 60, null],
  ])
  expect(minutesPerMode(timeline)).toEqual({ inner: 50, outer: 30 })
})

const music: [what: string, states: string, spans: [from: number, to: number | null][]][] = [
  ['on and off', '5 on, 50 off', [[5, 50]]],
  ['changed while it is on', '5 on, 20 changed, 50 off', [[5, 50]]],
  ['changed before it is on', '5 changed', [[5, null]]],
  ['off before it is on', '5 off, 9 on', [[9, null]]],
  ['off twice', '5 on, 9 off, 20 off', [[5, 9]]],
  [
    'on again',
    '5 on, 9 off, 20 on, 30 off',
    [
      [5, 9],
      [20, 30],
    ],
  ],
]
for (const [what, states, spans] of music)
  test(`music that is ${what}`, () => {
    const lines = states.split(', ').map((tap): Line => {
      const [minute, state] = tap.split(' ')
      return ['music', Number(minute), { body: { state } }]
    })
    expect(minutesOf(onIn(dayOf(logged(zero, ...lines)), 'music'))).toEqual(spans)
  })

test('how a touch began may be said after it, last said last; what was said at once stands', () => {
  const timeline = dayOf(
    logged(
      zero,
      ['touch', 10, { body: { touch: 'hug', staff: 'ben' } }],
      ['touch', 12, { body: { touch: 'hug', staff: 'ben', began: 'participant_asked' } }],
      ['touch', 14, { body: { touch: 'hug', staff: 'ben' } }],
      ['described', 20, { concerns: '2', body: { began: 'participant_asked' } }],
      ['described', 21, { concerns: '2', body: { began: 'offered_and_accepted' } }],
      ['described', 22, { concerns: '4', body: { began: 'participant_asked' } }],
      ['void', 23, { concerns: '7' }],
    ),
  )
  expect(touchIn(timeline)).toMatchObject([
    { began: 'offered_and_accepted', isBeganLater: true },
    { began: 'participant_asked', isBeganLater: false },
    { began: null, isBeganLater: false },
  ])
})

test('care touch takes one tap: it goes on until it is ended or somebody is touched anew', () => {
  const escort: Line = ['touch', 10, { body: { touch: 'escort', staff: 'ben' } }]
  const openAfter = (...lines: Line[]) => openIn(dayOf(logged(zero, escort, ...lines))).map(({ entry }) => entry.id)
  expect(openAfter()).toEqual(['2'])
  expect(openAfter(['nausea', 11])).toEqual(['2', '3'])
  expect(openAfter(['ended', 11, { concerns: '2' }])).toEqual([])
  expect(openAfter(['touch', 11, { body: { touch: 'hug', staff: 'ben' } }])).toEqual(['3'])
})
