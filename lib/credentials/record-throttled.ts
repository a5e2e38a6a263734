import { asSignIn } from '@/db/work'
import { record } from '@/lib/audit/record'
import { Refusal } from '@/lib/outcome/refusal'

const place = Symbol.for('vigil.throttled')
const held = globalThis as { [place]?: number }

/** Counted in this process alone: whoever is turned away must cost the database nothing. */
export function countThrottled(attempts = 1): void {
  held[place] = (held[place] ?? 0) + attempts
}

/** An attempt that comes too soon is undone with its transaction: that there was one is counted apart. */
export function turnedAway(error: unknown): never {
  if (error instanceof Refusal && error.code === 'throttled') countThrottled()
  throw error
}

/** One line of the trail for all attempts at a password that this process turned away since the last. Done once a minute, so it can't be filled by whoever tries on. */
export async function recordThrottled(): Promise<void> {
  const attempts = held[place] ?? 0
  if (attempts === 0) return
  held[place] = 0
  const event = { chain: 'system', action: 'sign_in.throttled', subject: { type: 'installation', id: 'sign-in' } }
  const system = { staffId: null, role: 'system', sessionId: null }
  try {
    await asSignIn(tx => record(tx, system, { ...event, body: { attempts } }))
  } catch (error) {
    countThrottled(attempts)
    throw error
  }
}
