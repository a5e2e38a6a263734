import type { TriageDecision } from '@/db/schema/triage-vocabulary'
import { openEntry } from '@/lib/events/say-of-event'
import { triageLabels } from '@/lib/session/effects/triage'
import type { CourseInCut } from './course-repository'
import { decisionIn } from './event-decision'
import type { Opens } from './key-in'
import type { TriageInCut } from './triage-repository'

/** What an effect is taken for, in the words of a data dictionary: an event that nobody has decided on is none yet. */
export const standingLabels: Readonly<Record<TriageDecision, string>> = {
  ...triageLabels,
  investigator: 'For the investigator, or its event is still to be decided',
}

/** By effect, as it stood at the cut: where it has its event, by what that was taken for then, as on screen. */
export function triageStanding(
  triage: ReadonlyMap<string, TriageInCut>,
  { entries }: Pick<CourseInCut, 'entries'>,
  opens: Opens,
): ReadonlyMap<string, TriageInCut> {
  const finals = new Map<string, TriageDecision>()
  const ofEvents = new Set([...triage.values()].map(({ eventId }) => eventId))
  for (const eventId of new Set(entries.map(one => one.eventId))) {
    if (!ofEvents.has(eventId)) continue
    const own = entries.filter(one => one.eventId === eventId)
    const { final } = decisionIn(own.map(row => openEntry(opens(row.sealed), row)))
    if (final !== '') finals.set(eventId, final === 'undecided' ? 'investigator' : final)
  }
  return new Map(
    [...triage].map(([id, one]) => [id, { ...one, decision: finals.get(one.eventId ?? '') ?? one.decision }]),
  )
}
