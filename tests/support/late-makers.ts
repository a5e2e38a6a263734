import { expect } from './database'
import { about, entry, log, minutesAgo } from './log-makers'
import type { TestStudy } from './makers'
import { aReadyNote, sign } from './note-makers'

/** A signed day with nausea in its log, and a headache and a shiver that a device sent afterwards. */
export async function aDayWithLateEffects(study: TestStudy) {
  const zero = `${minutesAgo(60).slice(0, 16)}+00:00`
  const at = (minute: number) => ({ at: new Date(Date.parse(zero) + minute * 60_000).toISOString() })
  const note = await aReadyNote(study, { kind: 'session', changes: { clock_zero: zero } })
  const nausea = entry('nausea', at(20))
  await log(study.therapist, note, nausea)
  await sign(study.therapist, note)
  await sign(study.cotherapist, note, { meaning: 'co-authored' })
  const [head, shiver] = [entry('headache', at(30)), entry('trembling', at(40))]
  const answer = await log(study.therapist, note, head, shiver, about('ended', head.id, {}))
  expect(answer.kept).toHaveLength(3)
  return { note, nausea: nausea.id, head: head.id, shiver: shiver.id }
}
