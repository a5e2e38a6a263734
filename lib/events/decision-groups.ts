import type { EventInList } from './list-events'

/** What one participant’s visit, or the time between visits, has waiting for the investigator. */
export interface WaitingGroup {
  readonly participantId: string
  readonly siteId: string
  readonly participantCode: string
  /** Null between visits. */
  readonly visit: { readonly id: string; readonly code: string } | null
  readonly numbers: readonly number[]
}

/** Waiting decisions by participant and visit, as they are signed. */
export function decisionGroups(waiting: readonly EventInList[]): WaitingGroup[] {
  const groups = new Map<string, WaitingGroup>()
  for (const { event, participantCode, visitCode } of waiting) {
    const key = `${event.participantId} ${event.visitId}`
    const { participantId, siteId, visitId } = event
    const visit = visitId ? { id: visitId, code: visitCode ?? '' } : null
    const { numbers = [] } = groups.get(key) ?? {}
    groups.set(key, { participantId, siteId, participantCode, visit, numbers: [...numbers, event.number] })
  }
  return [...groups.values()]
}
