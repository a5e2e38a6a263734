import { leaveFor } from '@/app/_ui/form/use-unsaved'
import { untilLeaving } from '@/app/_ui/page/until-leaving'
import { askLocked, askStanding, type Cover } from './ask-standing'
import { hearTabs, type SessionNews, tellTabs } from './session-channel'

interface Watch {
  idleMinutes: number
  /** From then on the session lasts because of a session day: its person is asked at the next pause. */
  overAt: number
  /** Covers the screen and says why, or uncovers it. */
  cover: (why: Cover) => void
  uncover: () => void
}

/** Asks that the screen be locked now; what the menu's entry does. */
export const lockEvent = 'vigil:lock'

const inputs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const
const tickMilliseconds = 20_000
/** Covered a little before the server locks, so that no click falls between. */
const marginMilliseconds = 30_000
/** Nobody has touched anything for so long: a moment to ask in. */
const pauseMilliseconds = 5 * 60_000

/** Locks the screen over the work when nobody has been there, and tells the server when somebody is. Gives how to stop. */
export function watchSession({ idleMinutes, overAt, cover, uncover }: Watch): () => void {
  const leaving = new AbortController()
  const { signal } = leaving
  const usual = idleMinutes * 60_000 - marginMilliseconds
  let isAsked = false
  const longest = () => (Date.now() < overAt || isAsked ? usual : Math.min(usual, pauseMilliseconds))
  let lastInput = Date.now()
  let lastTold = Date.now()
  let covered: Cover | null = null

  function coverFor(why: Cover) {
    covered = why
    cover(why)
  }

  function show() {
    covered = null
    uncover()
  }

  /** Covered at once; whether it can be unlocked still, and why it lasts, the server says. */
  async function coverLocked(locking?: Promise<unknown>) {
    coverFor('locked')
    await locking
    const standing = await askLocked()
    if (standing && covered === 'locked') coverFor(standing)
  }

  function lock() {
    if (covered) return
    const locking = fetch('/api/session/lock', { method: 'POST', keepalive: true }).catch(() => {})
    void coverLocked(locking)
    tellTabs('locked')
  }

  async function tell() {
    lastTold = Date.now()
    tellTabs('input')
    const standing = await askStanding()
    if (standing === 'locked' && !covered?.startsWith('locked')) void coverLocked()
    if (standing === 'ended' || standing === 'somebody else') coverFor(standing)
    if (standing === 'open' && (covered === 'ended' || covered === 'somebody else')) show() // its own person is back, and the news of it was missed
  }

  /** It was the same person, or another: which, the server knows. */
  async function hearSignIn() {
    const standing = await askStanding()
    if (standing === 'open') show()
    if (standing === 'somebody else') coverFor(standing)
  }

  function look() {
    if (Date.now() - lastInput >= longest()) lock()
    else if (lastInput > lastTold) void tell()
  }

  function noteInput() {
    if (Date.now() - lastInput >= longest()) lock()
    else lastInput = Date.now()
  }

  function hear(news: SessionNews) {
    const leavesByItself = untilLeaving.aborted // it is where the session was ended: a second leaving would cut off its own
    if (news === 'signed out' && !leavesByItself) leaveFor('/sign-in')
    if (news === 'signed in') void hearSignIn()
    if (news === 'locked' && !covered) void coverLocked()
    if (news === 'input' || news === 'unlocked') lastInput = Date.now()
    if (news === 'unlocked') {
      isAsked = Date.now() >= overAt
      show()
    }
  }

  for (const kind of inputs) window.addEventListener(kind, noteInput, { passive: true, signal })
  window.addEventListener(lockEvent, lock, { signal })
  window.addEventListener('pageshow', event => event.persisted && window.location.reload(), { signal })
  document.addEventListener('visibilitychange', look, { signal })
  const ticking = setInterval(look, tickMilliseconds)
  const stopHearing = hearTabs(hear)
  return () => {
    leaving.abort()
    clearInterval(ticking)
    stopHearing()
  }
}
