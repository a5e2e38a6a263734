import { type Answers, cssrs, during, header, list, plain, type Setting, type Writing } from './answers'
import { wallClock } from './calendar'
import type { Integration } from './integration-notes'

/** An integration note as it is written: how it has been since, in the visit; the work and the plan after it. */
export function integrationWritings(note: Integration, setting: Setting): Writing[] {
  const { opening, closing } = header(note, setting)
  const work = {
    ...closing,
    ...safety(note, setting),
    ...plain({ meaning: note.meaning, ...afterSession(note), ...note.more }),
    ...ticked('themes', note.themes),
    ...list(setting, 'practices', note.practices, ({ kind, words, done }) => ({ kind, words, done_since_last: done })),
    ...plain({
      next_readiness: note.readiness,
      plan: note.plan,
      next_contact: setting.after(note.next, '10:00'),
      summary: note.summary,
    }),
    ...list(setting, 'deviations', [], () => ({})),
  }
  const isOpen = (path: string) => note.open?.includes(path.split('.')[0] ?? '')
  return during(setting, [
    ['start', 14, { ...opening, ...sinceLast(note, setting) }],
    ['end', 16, Object.fromEntries(Object.entries(work).filter(([path]) => !isOpen(path)))],
  ])
}

const sinceLast = (note: Integration, setting: Setting): Answers => ({
  ...plain({ sleep_quality: note.sleep, mood: note.mood, anxiety: note.anxiety, energy: note.energy }),
  ...list(setting, 'ongoing_effects', note.effects, effect => ({ ...effect })),
  ...list(setting, 'medication_changes', [], () => ({})),
  ae_review: note.unwanted ?? 'nothing_new',
})

const safety = ({ risk, told }: Integration, setting: Setting): Answers => ({
  ...cssrs('cssrs', risk ? 1 : 0),
  ...plain({ risk_level: risk ?? 'none', safety_plan: risk && 'yes' }),
  ...(told &&
    list(setting, 'escalation', [told], ({ at, ...rest }) => ({
      ...rest,
      at: wallClock(setting.zone, setting.day, at),
    }))),
})

const ticked = (field: string, codes: readonly string[] = []): Answers =>
  Object.fromEntries(codes.map(code => [`${field}.${code}`, true]))

/** What is due at the first visit after a session. */
const afterSession = ({ visit, closeness }: Integration) =>
  visit.endsWith('.1') ? { intention_revisited: 'yes', intention_closeness: closeness } : {}
