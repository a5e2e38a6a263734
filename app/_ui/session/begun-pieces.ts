/** One thing that was begun in a sheet; known by the moment at which its first letter was typed, by this device's clock. */
export interface Piece {
  readonly since: string | null
}
/** What one page tells the others of the same person that it logged or threw away: each piece in every form that it knew. */
export interface Done<T> {
  readonly page: string
  readonly forms: readonly T[]
}
/** What two pages made of the same piece, the older first. */
export type Joined<T> = (older: T, newer: T) => T

/** What several pages began, those that were written last at the end: each piece once, in the order in which they were begun. */
export function joinPieces<T extends Piece>(pieces: readonly T[], joined: Joined<T>): T[] {
  const bySince = new Map<string | null, T>()
  for (const piece of pieces) {
    const older = bySince.get(piece.since)
    bySince.set(piece.since, older ? joined(older, piece) : piece)
  }
  return [...bySince.values()].toSorted((one, other) => (one.since ?? '').localeCompare(other.since ?? ''))
}

/** The pieces with others in place of some. */
export const inPlaceOf = <T extends Piece>(
  pieces: readonly T[],
  gone: readonly (string | null)[],
  instead: readonly T[],
): T[] => [...pieces.filter(({ since }) => !gone.includes(since)), ...instead]

export const isSame = <T>(one: T, other: T): boolean => JSON.stringify(one) === JSON.stringify(other)

export const isOf =
  (pieces: readonly Piece[]) =>
  ({ since }: Piece): boolean =>
    pieces.some(one => one.since === since)
