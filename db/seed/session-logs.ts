import type { EffectKind } from '@/db/schema/vocabulary'

/** Minutes from clock zero. */
type Minute = number

/** What befell the participant, for so long, and how it was described in the evening. */
export interface Felt {
  readonly at: Minute
  readonly kind: EffectKind
  readonly for: number
  readonly term?: string
  readonly valence?: 'pleasant' | 'neutral' | 'unpleasant' | 'mixed'
  readonly intensity?: '0' | '1' | '2' | '3'
  readonly domain?: 'mood' | 'perception' | 'body' | 'thinking' | 'relational' | 'existential'
}
export interface Touched {
  readonly at: Minute
  readonly kind: string
  readonly for: number
  readonly by: 'lead' | 'second'
  readonly began?: 'participant_reached_out' | 'participant_asked' | 'offered_and_accepted'
}
/** What the log of one session day tells beside what every day has. */
export interface Told {
  /** Distress at equal distances through the day. */
  readonly distress: readonly number[]
  readonly first: Minute
  readonly strongest: Minute
  readonly settling: Minute
  readonly felt: readonly Felt[]
  readonly touched: readonly Touched[]
  readonly notes?: readonly (readonly [at: Minute, words: string])[]
  readonly stopSignal?: Minute
  /** The device of the second was so many minutes ahead until somebody set it right. */
  readonly ahead?: number
}

const touched = (at: Minute, kind: string, minutes: number, by: Touched['by'], began?: Touched['began']): Touched => ({
  ...{ at, kind, for: minutes, by },
  ...(began ? { began } : {}),
})
const felt = (at: Minute, kind: EffectKind, minutes: number, more: Omit<Felt, 'at' | 'kind' | 'for'> = {}): Felt => ({
  ...{ at, kind, for: minutes },
  ...more,
})
const hard = { valence: 'unpleasant', intensity: '2' } as const
const mild = { valence: 'unpleasant', intensity: '1', domain: 'body' } as const
const good = { valence: 'pleasant', intensity: '2' } as const
const mixed = { valence: 'mixed', intensity: '3', domain: 'mood' } as const

/** By participant and visit. */
export const logs: Readonly<Record<string, Told>> = {
  'WK-101 MED1': {
    distress: [4, 4, 6, 8, 7, 4, 3, 2, 2],
    first: 38,
    strongest: 125,
    settling: 265,
    felt: [
      felt(36, 'feeling_hot', 50, { valence: 'neutral', intensity: '1', domain: 'body' }),
      felt(58, 'nausea', 22, mild),
      felt(118, 'panic', 34, { ...hard, domain: 'mood' }),
      felt(176, 'crying', 46, mixed),
      felt(240, 'crying', 12, { ...mixed, intensity: '1' }),
    ],
    touched: [touched(116, 'hold_hand', 52, 'lead', 'participant_reached_out')],
    notes: [
      [74, 'Says “driven, not driving”, twice.'],
      [121, 'The bridge. Wants to stay where she is.'],
      [281, 'Speaks to her sister as if she were in the room.'],
    ],
  },
  'WK-101 MED2': {
    distress: [5, 4, 5, 5, 4, 3, 2, 1, 1],
    first: 41,
    strongest: 138,
    settling: 250,
    felt: [
      felt(62, 'crying', 85, { ...mixed, intensity: '1' }),
      felt(88, 'jaw_tension', 40, mild),
      felt(205, 'restlessness', 9, { valence: 'mixed', intensity: '2', domain: 'body' }),
    ],
    touched: [touched(152, 'hand_on_shoulder', 4, 'lead', 'participant_asked')],
    notes: [[211, 'Beats the mattress with flat hands, then laughs.']],
    ahead: 4,
  },
  'WK-101 MED3': {
    distress: [2, 2, 3, 3, 2, 1, 1, 0],
    first: 44,
    strongest: 130,
    settling: 235,
    felt: [
      felt(70, 'other_effect', 60, { ...good, term: 'Hands steering', domain: 'body' }),
      felt(150, 'crying', 14, { ...good, domain: 'mood' }),
    ],
    touched: [touched(162, 'hold_hand', 6, 'second', 'participant_reached_out')],
  },
  'WK-102 MED1': {
    distress: [6, 6, 7, 9, 8, 5, 4, 3, 3],
    first: 35,
    strongest: 112,
    settling: 270,
    felt: [
      felt(78, 'jaw_tension', 95, { ...mild, intensity: '2' }),
      felt(84, 'restlessness', 76, { ...hard, domain: 'body' }),
      felt(132, 'crying', 30, mixed),
      felt(60, 'palpitations', 18, mild),
    ],
    touched: [
      touched(104, 'supportive_resistance', 14, 'lead', 'participant_asked'),
      touched(149, 'hand_on_shoulder', 11, 'lead', 'offered_and_accepted'),
      touched(150, 'hold_hand', 9, 'second', 'offered_and_accepted'),
    ],
    notes: [
      [98, 'Angry with the dispatcher, with the stairs, with us.'],
      [147, 'Asks to be held. Not in the agreement; said so, hand and shoulder offered.'],
    ],
  },
  'WK-102 MED2': {
    distress: [4, 3, 4, 4, 3, 2, 1, 1],
    first: 39,
    strongest: 128,
    settling: 240,
    felt: [
      felt(52, 'other_effect', 70, { ...good, term: 'Humming with the music', domain: 'mood' }),
      felt(160, 'crying', 18, mixed),
    ],
    touched: [touched(158, 'hold_hand', 3, 'lead', 'participant_asked')],
    notes: [[188, 'Asks for silence. Music off, stays off.']],
  },
  'WK-103 MED1': {
    distress: [5, 5, 6, 7, 6, 4, 3, 2, 2],
    first: 47,
    strongest: 140,
    settling: 262,
    felt: [
      felt(96, 'crying', 8, { ...mixed, intensity: '1' }),
      felt(182, 'dissociation', 15, { ...hard, domain: 'perception' }),
      felt(70, 'feeling_cold', 30, mild),
    ],
    touched: [
      touched(118, 'hold_hand', 5, 'lead', 'participant_asked'),
      touched(199, 'hold_hand', 7, 'lead', 'participant_asked'),
      touched(288, 'hold_hand', 4, 'lead', 'participant_asked'),
    ],
    notes: [[186, 'Very still, answers late. Her name; feet against the wall.']],
    stopSignal: 156,
  },
  'WK-106 MED1': {
    distress: [4, 4, 5, 6, 4, 3, 2, 2],
    first: 36,
    strongest: 150,
    settling: 244,
    felt: [
      felt(151, 'trembling', 9, { valence: 'neutral', intensity: '2', domain: 'body' }),
      felt(48, 'dizziness', 25, mild),
    ],
    touched: [touched(153, 'hold_hand', 12, 'lead', 'participant_asked')],
  },
  'WK-107 MED1': {
    distress: [3, 3, 5, 7, 5, 3, 2, 2],
    first: 33,
    strongest: 121,
    settling: 238,
    felt: [felt(124, 'crying', 42, mixed), felt(110, 'nausea', 12, mild)],
    touched: [
      touched(131, 'hold_hand', 38, 'lead', 'participant_reached_out'),
      touched(133, 'hold_hand', 35, 'second', 'offered_and_accepted'),
    ],
    notes: [[166, '“Two rooms and one of me.”']],
  },
  'WK-107 MED2': {
    distress: [5, 5, 7, 9, 8, 7, 5, 4, 4],
    first: 40,
    strongest: 118,
    settling: 285,
    felt: [
      felt(92, 'nausea', 38, { ...mild, intensity: '2' }),
      felt(116, 'trembling', 44, { ...hard, domain: 'body' }),
      felt(122, 'panic', 26, { ...hard, intensity: '3', domain: 'mood' }),
      felt(171, 'crying', 55, mixed),
      felt(300, 'headache', 60, mild),
    ],
    touched: [
      touched(124, 'hold_hand', 45, 'second', 'offered_and_accepted'),
      touched(402, 'hug', 1, 'lead', 'participant_reached_out'),
    ],
    notes: [[140, 'A second blanket; music with voices instead of strings.']],
  },
  'CS-201 MED1': {
    distress: [4, 4, 5, 7, 4, 2, 1, 1],
    first: 42,
    strongest: 134,
    settling: 240,
    felt: [
      felt(124, 'feeling_cold', 48, { ...mild, intensity: '2' }),
      felt(128, 'trembling', 40, { valence: 'mixed', intensity: '2', domain: 'body' }),
      felt(176, 'crying', 20, mixed),
    ],
    touched: [
      touched(140, 'supportive_resistance', 29, 'lead', 'participant_asked'),
      touched(140, 'supportive_resistance', 29, 'second', 'participant_asked'),
    ],
  },
  'CS-202 MED1': {
    distress: [5, 3, 3, 4, 3, 2, 1, 1],
    first: 40,
    strongest: 126,
    settling: 230,
    felt: [felt(180, 'crying', 16, { ...good, domain: 'relational' })],
    touched: [touched(172, 'hold_hand', 8, 'second', 'participant_asked')],
  },
}

/** The day that goes on while the demo is looked at. */
export const running: Told = {
  distress: [4, 5, 7, 6, 5, 4, 3, 2],
  first: 37,
  strongest: 116,
  settling: 300,
  felt: [felt(64, 'nausea', 26), felt(108, 'trembling', 31), felt(128, 'crying', 24), felt(176, 'feeling_cold', 120)],
  touched: [touched(126, 'hold_hand', 15, 'lead', 'participant_asked')],
  notes: [[131, 'Back at the gateway. “I am the one who looks.”']],
}
