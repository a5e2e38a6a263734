import { makeCheckpoint } from '@/lib/audit/checkpoint'
import { verifyTrail } from '@/lib/audit/verify'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { logOf } from '@/tests/support/log-makers'
import { password } from '@/tests/support/people'
import type { Place } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'
import { killWhile } from './kill-while'
import { type LogDiary, logAway } from './logger'
import { sessionDay } from './session-day'
import { within } from './within'

export interface SessionOutcome {
  readonly kills: number
  readonly acknowledged: number
  readonly unknown: number
  /** Acknowledged, but not in the log as it was said. */
  readonly lost: number
  /** In the log without anybody having been told, twice, or under a number that leaves a gap. */
  readonly doubled: number
  /** Entries of an author that stand in another order than they were tapped in. */
  readonly disordered: number
  /** Entries that a screen was not told of, or twice, or out of order. */
  readonly misheard: number
  readonly verify: string
}

/** Two authors log one session day, each following the log, while their server is killed at random moments, also while it starts. */
export async function killSession(place: Place, times: number, random: () => number): Promise<SessionOutcome> {
  const { therapist, cotherapist, noteId } = await within(place, sessionDay)
  const diaries = await killWhile(place, times, random, async url => {
    const cookies = await Promise.all([therapist, cotherapist].map(({ email }) => signInByHttp(url(), email, password)))
    const authors = cookies.map(one => ({ cookies: one, noteId, url }))
    return stop => logAway(authors, stop)
  })
  return within(place, async ({ checkpoints }) => {
    const log = await logOf(therapist, { id: noteId })
    await makeCheckpoint(checkpoints)
    const { verdict, words } = await verifyTrail(checkpoints)
    const verify = verdict === 'intact' ? verdict : `${verdict}: ${words}`
    return { kills: times, ...reckoned(log, diaries), verify }
  })
}

function reckoned(log: readonly LoggedEntry[], diaries: readonly LogDiary[]) {
  const told = diaries.flatMap(({ acknowledged }) => acknowledged)
  const kept = new Map(log.map(one => [one.id, one]))
  const ids = new Set(told.map(({ id }) => id))
  const isWhole = ({ id, words, seq }: (typeof told)[number]) =>
    kept.get(id)?.seq === seq && kept.get(id)?.body.words === words
  const untold = log.filter(({ id, kind }) => kind !== 'clock_zero' && !ids.has(id))
  const gaps = log.filter(({ seq }, index) => seq !== index + 1)
  const isBehind = ({ seq }: { seq: number }, index: number, all: readonly { seq: number }[]) =>
    index > 0 && seq <= (all[index - 1]?.seq ?? 0)
  return {
    acknowledged: told.length,
    unknown: diaries.reduce((sum, { unknown }) => sum + unknown, 0),
    lost: told.filter(one => !isWhole(one)).length,
    doubled: untold.length + gaps.length + (log.length - kept.size),
    disordered: diaries.reduce((sum, { acknowledged }) => sum + acknowledged.filter(isBehind).length, 0),
    misheard: diaries.reduce(
      (sum, { heard }) =>
        sum + log.filter(({ seq }, index) => heard[index] !== seq).length + Math.max(0, heard.length - log.length),
      0,
    ),
  }
}
