import type { Contact, Step } from './story'

export interface Call extends Contact {
  readonly reached: 'nothing_new' | 'something' | 'no_answer'
  /** Where there was something to record: how they slept, how they are, what is there of the session since that day, and how what was agreed goes. */
  readonly something?: {
    readonly sleep: number
    readonly mood: number
    readonly anxiety: number
    readonly energy: number
    readonly effect: { readonly term: string; readonly words: string; readonly valence: string }
    readonly practice: { readonly kind: string; readonly words: string; readonly done: number }
    readonly summary: string
  }
}

const signed = (by: 'therapist' | 'cotherapist', time: string): Step => ({ at: [0, time], by, does: 'sign' })
const countersigned: Step = {
  at: [1, '09:05'],
  by: 'supervisor',
  does: 'countersign',
  attestation: 'Read in full.',
}
const call = { of: 'WK-102', alone: true, modality: 'phone', recording: 'none' } as const

/** The week after the second session of one participant, by telephone. */
export const calls: readonly Call[] = [
  {
    ...call,
    visit: 'CALL2.1',
    from: '17:30',
    to: '17:38',
    reached: 'nothing_new',
    life: [signed('therapist', '17:44'), countersigned],
  },
  {
    ...call,
    visit: 'CALL2.2',
    from: '17:32',
    to: '17:50',
    reached: 'something',
    life: [signed('therapist', '17:58'), countersigned],
    something: {
      sleep: 4,
      mood: 6,
      anxiety: 2,
      energy: 5,
      effect: { term: 'jaw_headache', words: 'As after a night of chewing', valence: 'unpleasant' },
      practice: { kind: 'talking', words: 'To those who knew his colleague, one at a time', done: 8 },
      summary:
        'He slept in two halves and woke with a tight jaw, which loosened by noon. No thoughts that worry him or us. He has rung his colleague’s widow, as he said he would on the day, and they spoke for an hour. He will see how the night is and ring the study doctor if the jaw comes back.',
    },
  },
  {
    ...call,
    visit: 'CALL2.3',
    from: '17:30',
    to: '17:31',
    reached: 'no_answer',
    life: [signed('therapist', '17:40'), countersigned],
  },
  {
    ...call,
    visit: 'CALL2.4',
    by: 'cotherapist',
    from: '18:05',
    to: '18:14',
    reached: 'nothing_new',
    life: [signed('cotherapist', '18:20'), countersigned],
  },
  {
    ...call,
    visit: 'CALL2.5',
    from: '17:31',
    to: '17:37',
    reached: 'nothing_new',
    life: [signed('therapist', '17:42')],
  },
]
