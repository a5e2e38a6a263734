import { preparation1 } from '@/lib/notes/definitions/preparation-1'
import { type Answers, cssrs, during, header, plain, type Setting, type Writing } from './answers'
import { staffIdOf } from './founding'
import { itemId } from './ids'
import { courseFacts } from './preparation-course'
import type { Preparation } from './preparation-notes'

const { orientation_given: orientation, touch_agreement: touch } = preparation1.fields
const letters = { w: 'welcome', a: 'ask', n: 'no' } as const

/** A preparation note as it is written: the first part in the visit, the agreements towards its end, the summary after it. */
export function preparationWritings(note: Preparation, setting: Setting): Writing[] {
  const { opening, closing } = header(note, setting)
  return during(setting, [
    ['start', 14, { ...opening, ...sinceLast(note), ...cssrs('cssrs', ideation[note.risk]), ...told(note, setting) }],
    ['end', -9, { ...explained(note), ...agreed(note), ...courseFacts(note), ...plain({ intention: note.intention }) }],
    ['end', 17, { ...closing, ...closed(note) }],
  ])
}

const ideation = { none: 0, low: 1, moderate: 2 } as const

const sinceLast = ({ changed, risk, safetyPlan }: Preparation): Answers =>
  plain({
    changes_since_last: changed ? 'yes' : 'no',
    changes_detail: changed,
    medication_changes: { none: true },
    ae_review: 'nothing_new',
    risk_level: risk,
    safety_plan: risk === 'none' ? undefined : (safetyPlan ?? 'yes'),
  })

const told = ({ risk }: Preparation, setting: Setting): Answers => {
  if (risk !== 'moderate') return {}
  const item = `escalation.${itemId(setting.name, 0)}`
  return {
    [item]: true,
    [`${item}.told`]: 'investigator',
    [`${item}.colleague`]: staffIdOf('investigator'),
    [`${item}.at`]: setting.ended,
    [`${item}.agreed`]: 'The investigator speaks to the participant the same afternoon.',
  }
}

const closed = ({ readiness, conditions, summary, next }: Preparation): Answers =>
  plain({
    readiness,
    readiness_conditions: conditions,
    deviations: { none: true },
    summary,
    next_steps: next,
  })

function explained({ explained = Object.keys(orientation.options) }: Preparation): Answers {
  const tick = (option: string) => (explained.includes(option) ? { done: true } : { done: false, reason: 'Next visit' })
  return Object.fromEntries(
    Object.keys(orientation.options).map(option => [`orientation_given.${option}`, tick(option)]),
  )
}

function agreed({ stopSignal, touch: agreement }: Preparation): Answers {
  const signal = plain({ stop_signal: stopSignal })
  if ('gap' in agreement) return { ...signal, touch_agreement: agreement }
  const [lead, second] = agreement
  const cells = Object.keys(touch.rows).flatMap((row, index) => [
    [`touch_agreement.${row}.lead`, permission(lead[index])],
    [`touch_agreement.${row}.second`, permission(second[index])],
  ])
  return { ...signal, ...Object.fromEntries(cells) }
}

function permission(letter: string | undefined): string {
  const value = letters[letter as keyof typeof letters]
  if (!value) throw new Error('A touch agreement has five letters for each therapist: w, a or n.')
  return value
}
