import type { StudySettings } from '@/db/schema/study-settings'
import type { visit } from '@/db/schema/visit'
import { Refusal } from '@/lib/outcome/refusal'
import { settingsOf, type studySettings } from '@/lib/trial/study/study-settings'
import { scheduleOf } from '@/lib/trial/visits/visit-plan'

type Planned = Pick<typeof visit.$inferSelect, 'id' | 'code' | 'kind'>

/** How the rating is called, as DOMAIN 1.9 names it; no visit of a schedule may have this code. */
export const ratingCode = 'OUT'

/** The rating of a course that is being planned; null where the study asks for none, or has no session to count from. */
export function plannedRating(settings: StudySettings, visits: readonly Planned[]) {
  const { outcomeRating, ratingAfter, ratingDays, ratingEarly, ratingLate } = settingsOf(settings)
  const sessions = visits.filter(({ kind }) => kind === 'session')
  const anchor = sessions.find(({ code }) => code === ratingAfter) ?? sessions.at(-1)
  if (!outcomeRating || !anchor) return null
  return {
    ...{ code: ratingCode, anchorId: anchor.id, onDays: ratingDays },
    fromDays: ratingDays - ratingEarly,
    toDays: ratingDays + ratingLate,
  }
}

/** Refuses a rating that could come before its session, or counts from none of the schedule. */
export function requireRating(
  { ratingAfter, ratingDays, ratingEarly }: (typeof studySettings)['_output'],
  study: StudySettings,
): void {
  if (ratingEarly > ratingDays)
    throw new Refusal('invalid', undefined, { ratingEarly: 'It would be before the session. Enter fewer days.' })
  const isSession = scheduleOf(study).some(({ code, kind }) => kind === 'session' && code === ratingAfter)
  if (ratingAfter !== '' && !isSession)
    throw new Refusal('invalid', undefined, { ratingAfter: 'The schedule has no medication session of this code.' })
}
