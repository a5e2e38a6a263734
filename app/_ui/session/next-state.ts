import type { EntryKind } from '@/lib/session/log/kinds'

const cycles: Partial<Record<EntryKind, readonly string[]>> = {
  music: ['on', 'off'],
  eyeshades: ['on', 'off'],
  recording: ['on', 'off'],
  lights: ['dimmed', 'brighter'],
  interpreter: ['in', 'out'],
  visitor: ['in', 'out'],
}

/** What has states goes to the other one with each tap. */
export function nextState(kind: EntryKind, now: unknown): Readonly<Record<string, unknown>> {
  const states = cycles[kind]
  if (!states) return {}
  return { state: states[(states.indexOf(String(now)) + 1) % states.length] }
}
