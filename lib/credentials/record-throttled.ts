import { asSignIn } from '@/db/work'
import { record } from '@/lib/audit/record'
import { countThrottled } from './alarm-repository'
import { throttledKey } from './throttle'

/** One line of the trail for each quarter of an hour in which attempts at a password were turned away: it can't be filled by whoever tries on. */
export async function recordThrottled(): Promise<void> {
  await asSignIn(async tx => {
    const before = await countThrottled(tx, throttledKey())
    if (before === null) return
    const event = { chain: 'system', action: 'sign_in.throttled', subject: { type: 'installation', id: 'sign-in' } }
    await record(tx, { staffId: null, role: 'system', sessionId: null }, { ...event, body: { before } })
  })
}
