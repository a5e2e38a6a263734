interface PlannedVisit {
  readonly id: string
  readonly kind: string
  readonly targetOn: string
}

/** The visit that something most likely belongs to: the last that was to be held by today and is no call, else the first. */
export const nearestVisit = (visits: readonly PlannedVisit[], today: string): string | null =>
  (visits.findLast(({ kind, targetOn }) => targetOn <= today && kind !== 'contact_call') ?? visits[0])?.id ?? null
