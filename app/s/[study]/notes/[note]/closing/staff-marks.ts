import type { ActionResult } from '@/lib/outcome/result'
import { type Absence, momentOf, type SessionHours } from './absence'
import type { Logged } from './log-entries'

/** An entry about the pair as it was sent first, and what is known of it. Sent again it is the same, to its time: so it is kept once. */
export interface Mark extends Logged {
  readonly id: string
  readonly at: string
  readonly fate: Fate
}
/** In the log, beside one that was refused; or sent, and nobody knows what became of it. */
export type Fate = 'kept' | 'unanswered'

interface Statement {
  /** Those who were there throughout, but for the absences. */
  readonly pair: readonly string[]
  readonly absences: readonly Absence[]
  readonly hours: SessionHours
  /** What was sent before and is not done with. */
  readonly sent: readonly Mark[]
  /** By this device's clock, which is behind the server's by `off` milliseconds; the server sets right by as much what it is sent. */
  readonly now: number
  readonly off: number
}

/** What says so: said now, about times by the site's clock. */
export function marksOf({ pair, absences, hours, sent, now, off }: Statement): Mark[] {
  const marked = (id: string, at: number, body: Mark['body']): Mark =>
    sent.find(mark => mark.id === id) ?? {
      ...{ id, kind: 'staff', at: new Date(at).toISOString(), body: { ...body, stated: true } },
      fate: 'unanswered',
    }
  const throughout = (person: string) =>
    sent.find(({ body }) => body?.person === person && body.way === 'throughout') ??
    marked(crypto.randomUUID(), now, { person, way: 'throughout' })
  const at = (clock: string) => momentOf(clock, hours) - off
  return [
    ...pair.map(throughout),
    ...absences.flatMap(({ person, out, back, ids }) => [
      marked(ids.out, at(out), { person, way: 'out' }),
      ...(back ? [marked(ids.back, at(back), { person, way: 'in' })] : []),
    ]),
  ]
}

/** What is not done with once these were answered: what was refused is made anew, and what was kept beside it stands as it is. */
export function leftOf(
  marks: readonly Mark[],
  sent: readonly Mark[],
  answer: Pick<ActionResult<unknown>, 'ok'> & {
    readonly code?: string
    readonly fields?: Readonly<Record<string, string>>
  },
): readonly Mark[] {
  if (answer.code === 'not_now') return sent // nothing was kept
  const others = sent.filter(({ id }) => marks.every(mark => mark.id !== id))
  if (answer.ok) return others
  const kept = marks.filter(({ id }) => !(id in (answer.fields ?? {})))
  return [...others, ...kept.map((mark): Mark => ({ ...mark, fate: 'kept' }))]
}

/** What is known of the two times of an absence: each is changed no more, or what was sent of it would be left standing. */
export const fatesOf = ({ ids }: Absence, sent: readonly Mark[]): Partial<Record<'out' | 'back', Fate>> => ({
  out: sent.find(({ id }) => id === ids.out)?.fate,
  back: sent.find(({ id }) => id === ids.back)?.fate,
})

/** What takes back as much of an absence as is in the log. */
export const voidsOf = ({ ids }: Absence, sent: readonly Mark[]): Logged[] =>
  sent
    .filter(({ id, fate }) => fate === 'kept' && (id === ids.out || id === ids.back))
    .map(({ id }) => ({ kind: 'void', concerns: id, body: { reason: 'not_meant' } }))
