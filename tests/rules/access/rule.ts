import { everybody, type Who } from './who'

/** How far the wall lets somebody: the row is not there for them, is read, or is read and written as the deed would. */
export type Wall = 'none' | 'see' | 'write-own'
/** What stops somebody whom the wall lets further than lib does. */
export type HeldBy = 'lib only' | 'vigil_frozen'

/** Who may do one deed, and how far the walls let whom. What is not said here is no. */
export interface Rule<State extends string> {
  readonly sees: readonly Who[] | ((state: State) => readonly Who[])
  /** Absent where the deed only reads. */
  readonly writes?: readonly Who[]
  readonly may: Partial<Record<Who, readonly State[] | 'always'>>
  readonly held?: HeldBy
}

/** One row of the matrix. */
export interface Row<State extends string = string> {
  readonly deed: string
  readonly who: Who
  readonly state: State
  readonly lib: boolean
  /** May in some other state: then it is the moment that stands against it. */
  readonly ever: boolean
  readonly wall: Wall
  readonly reads: boolean
  /** Where the wall is wider than lib. */
  readonly held: HeldBy | null
}

export function rowsOf<State extends string>(deed: string, rule: Rule<State>, states: readonly State[]): Row<State>[] {
  return everybody.flatMap(who =>
    states.map(state => {
      const may = rule.may[who] ?? []
      const lib = may === 'always' || may.includes(state)
      const sees = typeof rule.sees === 'function' ? rule.sees(state) : rule.sees
      const wall = !sees.includes(who) ? 'none' : rule.writes?.includes(who) ? 'write-own' : 'see'
      const reads = !rule.writes
      const isWider = !lib && (reads ? wall === 'see' : wall === 'write-own')
      const held = isWider ? (rule.held ?? null) : null
      return { deed, who, state, lib, ever: may.length > 0, wall, reads, held }
    }),
  )
}
