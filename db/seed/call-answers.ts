import { type Answers, during, header, list, plain, type Setting, type Writing } from './answers'
import type { Call } from './call-notes'

/** The note of a call as it is written, in one go after hanging up. */
export function callWritings(note: Call, setting: Setting): Writing[] {
  const { opening, closing } = header(note, setting)
  const risk: Answers = note.reached === 'no_answer' ? {} : { risk_level: 'none' }
  return during(setting, [
    [
      'end',
      3,
      {
        ...opening,
        ...closing,
        reached: note.reached,
        ...recorded(note, setting),
        ...risk,
        next_contact: setting.after(1, '18:00'),
      },
    ],
  ])
}

function recorded({ reached, something }: Call, setting: Setting): Answers {
  const deviations = reached === 'nothing_new' ? {} : list(setting, 'deviations', [], () => ({}))
  if (!something) return deviations
  const { sleep, mood, anxiety, energy, effect, practice, summary } = something
  return {
    ...plain({ sleep_quality: sleep, mood, anxiety, energy }),
    ...list(setting, 'ongoing_effects', [{ ...effect, status: 'new', began_on: setting.day }], each => each),
    ...list(setting, 'practices', [practice], ({ kind, words, done }) => ({ kind, words, done_since_last: done })),
    ...list(setting, 'medication_changes', [], () => ({})),
    ae_review: 'something',
    ...deviations,
    summary,
  }
}
