import { type Answers, during, header, plain, type Setting, type Writing } from './answers'
import { itemId } from './ids'
import type { Integration } from './integration-notes'

/** An integration note as it is written: how it has been since, in the visit; the work and the plan after it. */
export function integrationWritings(note: Integration, setting: Setting): Writing[] {
  const { opening, closing } = header(note, setting)
  const work = {
    ...closing,
    ...practices(note, setting),
    ...plain({
      meaning: note.meaning,
      plan: note.plan,
      next_contact: setting.dayAfter(note.next),
      summary: note.summary,
    }),
  }
  const isOpen = (path: string) => note.open?.includes(path.split('.')[0] ?? '')
  return during(setting, [
    ['start', 14, { ...opening, ...plain({ sleep_quality: note.sleep, mood: note.mood }), ...effects(note) }],
    ['end', 16, Object.fromEntries(Object.entries(work).filter(([path]) => !isOpen(path)))],
  ])
}

const effects = ({ effects }: Integration): Answers =>
  effects.length === 0
    ? { ongoing_effects: { none: true } }
    : Object.fromEntries(effects.map(effect => [`ongoing_effects.${effect}`, true]))

function practices({ practices: list }: Integration, { name }: Setting): Answers {
  if (list.length === 0) return { practices: { none: true } }
  const items = list.map(({ kind, words, done }, index) => {
    const item = `practices.${itemId(`${name} practices`, index)}`
    return plain({ [item]: true, [`${item}.kind`]: kind, [`${item}.words`]: words, [`${item}.done_since_last`]: done })
  })
  return Object.assign({}, ...items)
}
