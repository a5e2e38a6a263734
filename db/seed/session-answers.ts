import { session1 } from '@/lib/notes/definitions/session-1'
import { type Answers, cssrs, during, header, plain, type Setting, type Writing } from './answers'
import { wallClock } from './calendar'
import { itemId } from './ids'
import type { Session } from './session-notes'
import type { Contact } from './story'

const { pre_checks: before, discharge_checks: ready } = session1.fields

/** A session note as the day goes: checks before, the start, themes, the ticks before leaving and the other's word on them, the account in the evening. */
export function sessionWritings(note: Session, setting: Setting): Writing[] {
  const { closing } = header(
    note,
    setting,
    note.relief ? [{ person: 'sessionstaff', role: 'medical', ...note.relief }] : [],
  )
  const zero = wallClock(setting.zone, setting.day, note.clockZero)
  return during(setting, [
    ['start', 35, morning(note, setting)],
    [zero, 1, { start_decision: 'went_ahead' }],
    ['end', -40, course(note)],
    ['end', -6, { ...ticked(''), ...leaving(note, setting) }, setting.lead],
    [
      'end',
      -4,
      { ...ticked('.agreed'), ...objected(note), distress_after: String(note.distressAfter) },
      setting.second,
    ],
    ['end', 38, { ...closing, ae_attest: 'reviewed', ...deviations(note, setting), summary: note.summary }],
  ])
}

/** What is written before clock zero: who is there, what was checked, how the participant arrives. */
export const morning = (note: Morning, setting: Setting): Answers => ({
  ...header(note, setting).opening,
  ...checkedBefore(note),
  ...arrived(note, setting),
})

type Morning = Contact & Pick<Session, 'distressBefore' | 'notBefore'>

const checkedBefore = ({ notBefore = {} }: Morning): Answers =>
  Object.fromEntries(
    Object.keys(before.options).map(option => {
      const reason = notBefore[option]
      return [`pre_checks.${option}`, reason ? { done: false, reason } : { done: true }]
    }),
  )

const arrived = ({ visit, distressBefore }: Morning, { started }: Setting): Answers => ({
  arrival_at: started,
  distress_before: String(distressBefore),
  ...(visit === 'MED1' ? {} : { asked_again: 'as_before' }),
  ...cssrs('cssrs_before'),
})

const leaving = ({ releasedTo }: Session, { ended }: Setting): Answers => ({
  ...cssrs('cssrs_after'),
  risk_level: 'none',
  released_at: ended,
  released_to: releasedTo,
  transport_used: 'yes',
})

const course = ({ themes, difficult }: Session): Answers => ({
  session_ending: 'as_planned',
  medical_action: 'no',
  boundary_concerns: { none: true },
  ...Object.fromEntries(themes.map(theme => [`themes.${theme}`, true])),
  ...plain({
    difficult_stretch: difficult ? 'yes' : 'no',
    difficult_minutes: difficult?.minutes,
    difficult_help: difficult?.help,
  }),
})

const ticked = (place: '' | '.agreed'): Answers =>
  Object.fromEntries(Object.keys(ready.options).map(option => [`discharge_checks.${option}${place}`, { done: true }]))

const objected = ({ objections = {} }: Session): Answers =>
  Object.fromEntries(
    Object.entries(objections).map(([option, reason]) => [
      `discharge_checks.${option}.agreed`,
      { done: false, reason },
    ]),
  )

function deviations({ deviations: list = [] }: Session, { name }: Setting): Answers {
  if (list.length === 0) return { deviations: { none: true } }
  const items = list.map(({ category, what, action }, index): Answers => {
    const item = `deviations.${itemId(`${name} deviations`, index)}`
    return { [item]: true, [`${item}.category`]: category, [`${item}.what`]: what, [`${item}.action`]: action }
  })
  return Object.assign({}, ...items)
}
