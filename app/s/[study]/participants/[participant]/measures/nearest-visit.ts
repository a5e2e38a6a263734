interface PlannedVisit {
  readonly id: string
  readonly targetOn: string
}

/** The visit that a measure most likely belongs to: the last that was to be held by today, else the first. */
export const nearestVisit = (visits: readonly PlannedVisit[], today: string): string | null =>
  (visits.findLast(({ targetOn }) => targetOn <= today) ?? visits[0])?.id ?? null
