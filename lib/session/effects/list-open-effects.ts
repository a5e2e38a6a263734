import type { EntryKind } from '@/db/schema/vocabulary'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import type { Instant } from '@/lib/clock/instant'
import { kinds } from '@/lib/session/log/kinds'
import { findStudy } from '@/lib/trial/study/study-repository'
import { openEffects, openLateEffects, openReports } from './waiting-effects-repository'

const shown = 100

/** Effects of one note that wait: of a session by kind, of a later contact all that it reports. */
export interface WaitingEffects {
  readonly noteId: string
  /** Of an effect of a log; null for what a later contact reports. */
  readonly kind: EntryKind | null
  readonly label: string
  /** They came too late for the log of their session. */
  readonly isLate: boolean
  readonly count: number
  /** Of how many of the log it was told too late that they had ended. */
  readonly endedLate: number
  readonly since: Instant
  readonly participantCode: string
  readonly visitCode: string
}

/** Effects that wait for the investigator, the longest open first: no word of them. */
export async function listOpenEffects(
  actor: Actor,
  studyId: string,
): Promise<{ effects: readonly WaitingEffects[]; more: boolean; at: Instant }> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    const ofLogs = (await openEffects(tx, actor, studyId, shown + 1)).map(
      (one): WaitingEffects => ({ ...one, label: kinds[one.kind].label, isLate: false }),
    )
    const tooLate = (await openLateEffects(tx, actor, studyId, shown + 1)).map(
      (one): WaitingEffects => ({ ...one, label: `${kinds[one.kind].label}, arrived late`, isLate: true }),
    )
    const ofContacts = (await openReports(tx, actor, studyId, shown + 1)).map(
      (one): WaitingEffects => ({
        ...one,
        kind: null,
        label: 'Reported since the session',
        isLate: false,
        endedLate: 0,
      }),
    )
    const all = [...ofLogs, ...tooLate, ...ofContacts].sort((one, other) => (one.since < other.since ? -1 : 1))
    return { effects: all.slice(0, shown), more: all.length > shown, at: await now(tx) }
  })
}
