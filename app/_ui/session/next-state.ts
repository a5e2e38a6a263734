import { type EntryKind, kinds } from '@/lib/session/log/kinds'

const cycles: Partial<Record<EntryKind, readonly string[]>> = {
  music: ['on', 'off'],
  eyeshades: ['on', 'off'],
  recording: ['on', 'off'],
  lights: ['dimmed', 'brighter'],
  interpreter: ['in', 'out'],
  visitor: ['in', 'out'],
}

/** What has states goes to the other of its first two with each tap; from any third one it goes to the second. */
export function nextState(kind: EntryKind, now: unknown): string | undefined {
  const [first, second] = cycles[kind] ?? []
  return now === undefined || now === second ? first : second
}

/** The states of a kind, by their codes; none where it has none. */
export function statesOf(kind: EntryKind): Readonly<Record<string, string>> {
  const { holds } = kinds[kind]
  return typeof holds === 'object' ? holds.states : {}
}
