import { noSession } from '@/lib/care/letter-input'

/** What a letter says at first of which session it is about: the one of today that its writer is on; none where there is none to choose from; else nothing, and they say which. */
export function sessionAtFirst(sessions: readonly string[], mineToday: readonly string[]): string {
  if (sessions.length === 0) return noSession
  const [mine = ''] = mineToday
  return mineToday.length === 1 ? mine : ''
}
