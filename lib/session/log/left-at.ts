import { momentOf } from '@/lib/clock/device-clock'

type Logged = Parameters<typeof momentOf>[0] & {
  readonly id: string
  readonly kind: string
  readonly concerns: string | null
}

/** When the participant left, as it stands in the log and is not voided, by the server's clock; null while they are there. */
export function leftAt(entries: readonly Logged[]): number | null {
  const voided = new Set(entries.flatMap(({ kind, concerns }) => (kind === 'void' && concerns ? [concerns] : [])))
  const left = entries.findLast(({ id, kind }) => kind === 'left_site' && !voided.has(id))
  return left ? momentOf(left) : null
}
