import type { EffectKind, EntryKind } from '@/db/schema/vocabulary'

export type { EntryKind }

/** What an entry of a kind holds beside its time: nothing, one of a few states, or a form of its own. */
export type Holds =
  | 'nothing'
  | 'effect'
  | 'distress'
  | 'vitals'
  | 'touch'
  | 'staff'
  | 'words'
  | { readonly states: Readonly<Record<string, string>> }
  | 'of_another'

export interface Kind {
  readonly label: string
  /** The key that writes it while the log has the focus. */
  readonly letter?: string
  readonly group: 'course' | 'effect' | 'care' | 'room' | 'safety' | 'end'
  readonly holds: Holds
}

const onOff = { states: { on: 'on', off: 'off' } } as const
const effect = (label: string): Kind => ({ label, group: 'effect', holds: 'effect' })

/** What happens on a session day, in words, with its key (DOMAIN 1.6). Dated by the clock from clock zero; no kind holds an amount. */
export const kinds: Readonly<Record<EntryKind, Kind>> = {
  clock_zero: { label: 'Clock zero', letter: 'z', group: 'course', holds: 'nothing' },
  first_effects: { label: 'First effects', letter: 'f', group: 'course', holds: 'nothing' },
  strongest: { label: 'Strongest', letter: 's', group: 'course', holds: 'nothing' },
  settling: { label: 'Settling', letter: 'e', group: 'course', holds: 'nothing' },
  inner: { label: 'Turned inward', letter: 'i', group: 'course', holds: 'nothing' },
  outer: { label: 'Turned outward', letter: 'o', group: 'course', holds: 'nothing' },
  silence: { label: 'Silence', group: 'course', holds: 'nothing' },
  talking: { label: 'Talking', letter: 't', group: 'course', holds: 'nothing' },
  laughing: { label: 'Laughing', group: 'course', holds: 'nothing' },
  movement: { label: 'Movement', group: 'course', holds: 'nothing' },
  rest: { label: 'Resting', letter: 'r', group: 'course', holds: 'nothing' },
  crying: effect('Crying'),
  trembling: effect('Trembling'),
  dissociation: effect('Seems far away'),
  panic: effect('Panic'),
  nausea: effect('Nausea'),
  jaw_tension: effect('Jaw tension'),
  feeling_hot: effect('Feeling hot'),
  feeling_cold: effect('Feeling cold'),
  headache: effect('Headache'),
  dizziness: effect('Dizziness'),
  palpitations: effect('Palpitations'),
  restlessness: effect('Restlessness'),
  other_effect: effect('Another effect'),
  check_in: { label: 'Check-in', letter: 'c', group: 'care', holds: 'nothing' },
  reassurance: { label: 'Reassurance', group: 'care', holds: 'nothing' },
  grounding: { label: 'Grounding', letter: 'g', group: 'care', holds: 'nothing' },
  breath: { label: 'Breath', group: 'care', holds: 'nothing' },
  music: {
    label: 'Music',
    letter: 'm',
    group: 'care',
    holds: { states: { on: 'on', off: 'off', changed: 'changed' } },
  },
  eyeshades: { label: 'Eyeshades', group: 'care', holds: onOff },
  lights: { label: 'Lights', group: 'care', holds: { states: { dimmed: 'dimmed', brighter: 'brighter' } } },
  blanket: { label: 'Blanket', group: 'care', holds: 'nothing' },
  water_food: { label: 'Water or food', letter: 'w', group: 'care', holds: 'nothing' },
  bathroom: { label: 'Bathroom, escorted', letter: 'b', group: 'care', holds: 'nothing' },
  touch: { label: 'Touch', letter: 'h', group: 'care', holds: 'touch' },
  vitals: { label: 'Vital signs', letter: 'v', group: 'care', holds: 'vitals' },
  distress: { label: 'Distress', group: 'care', holds: 'distress' },
  staff: { label: 'In or out', letter: 'x', group: 'room', holds: 'staff' },
  interpreter: { label: 'Interpreter', group: 'room', holds: { states: { in: 'in', out: 'out' } } },
  visitor: { label: 'Visitor', group: 'room', holds: { states: { in: 'in', out: 'out' } } },
  recording: { label: 'Recording', group: 'room', holds: onOff },
  medical_check: { label: 'Medical check', group: 'care', holds: 'nothing' },
  stop_signal: { label: 'Stop signal used', letter: '!', group: 'safety', holds: 'nothing' },
  consent_narrowed: { label: 'Consent narrowed', group: 'safety', holds: 'nothing' },
  concern: { label: 'Safety concern in the room', letter: '?', group: 'safety', holds: 'nothing' },
  handover: { label: 'Taking over the log', group: 'room', holds: 'nothing' },
  free_note: { label: 'Note', letter: 'n', group: 'course', holds: 'words' },
  closing_talk: { label: 'Closing talk', group: 'end', holds: 'nothing' },
  discharge_check: { label: 'Ready to leave, checked', group: 'end', holds: 'nothing' },
  left_site: { label: 'Left', group: 'end', holds: 'nothing' },
  ended: { label: 'Ended', group: 'end', holds: 'of_another' },
  described: { label: 'Described', group: 'end', holds: 'of_another' },
  confirmed: { label: 'Confirmed', group: 'end', holds: 'of_another' },
  worded: { label: 'Word added', group: 'end', holds: 'of_another' },
  void: { label: 'Voided', group: 'end', holds: 'of_another' },
}

/** What is observed of the participant and lasts: one tap starts one, another ends it. */
export const isEffect = (kind: EntryKind): kind is EffectKind => kinds[kind].group === 'effect'

/**
 * What is noticed in one moment, or begins in one. The same pad again within a second, by finger or key, is a double click or a
 * key that is held, and is logged once (app/_ui/session/double-tap.ts); a state that goes back and forth, and what has a form of
 * its own, is logged as often as it is said.
 */
export const isOfOneMoment = (kind: EntryKind): boolean =>
  ['nothing', 'effect', 'distress'].some(held => kinds[kind].holds === held)

/** What has a beginning and an end: effects and touch. */
export const lasts = (kind: EntryKind): boolean => isEffect(kind) || kind === 'touch'

const labelsWhere = (may: (kind: EntryKind, of: Kind) => boolean): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (Object.entries(kinds) as [EntryKind, Kind][]).flatMap(([kind, of]) => (may(kind, of) ? [[kind, of.label]] : [])),
  )
export const effectOptions = labelsWhere(isEffect)
/** What may be a pad: all but clock zero, which is set once, and what is said of another entry. */
export const padOptions = labelsWhere((kind, { holds }) => kind !== 'clock_zero' && holds !== 'of_another')

/** Care touch, explained in preparation: no standing agreement is asked for it, and none is made. */
export const careTouch = {
  steadying: 'Steadying against a fall',
  escort: 'Escort',
  measuring: 'Measuring',
} as const
