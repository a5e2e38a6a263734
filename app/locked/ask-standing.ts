import { untilLeaving } from '@/app/_ui/page/until-leaving'

/** Locked, also where it lasts past its hours because a session day goes on; over; or another person's by now. */
export type Cover = 'locked' | 'locked on its day' | 'ended' | 'somebody else'

/** How the server has this page's session, told that somebody is there; null where it does not say. */
export async function askStanding(): Promise<Cover | 'open' | null> {
  const answer = await fetch('/api/session/input', { method: 'POST', signal: untilLeaving }).catch(() => null)
  if (answer?.status === 204) return 'open'
  if (answer?.status !== 423 && answer?.status !== 401) return null
  const { code } = (await answer.json()) as { code: string }
  return code === 'somebody_else' ? 'somebody else' : code === 'signed_out' ? 'ended' : 'locked'
}

/** How the server has the session that the screen is locked over; null where it does not say. */
export async function askLocked(): Promise<Cover | null> {
  const answer = await fetch('/api/session/lock', { signal: untilLeaving }).catch(() => null)
  if (!answer?.ok) return null
  const { isOver, isLong } = (await answer.json()) as { isOver: boolean; isLong: boolean }
  return isOver ? 'ended' : isLong ? 'locked on its day' : 'locked'
}
