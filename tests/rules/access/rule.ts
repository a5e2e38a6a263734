import { everybody, type Who } from './everybody'

/** How far the wall lets somebody: the thing is not there for them, is seen, is opened or written as the deed would. */
export type Wall = 'none' | 'see' | 'open' | 'write-own'
/** What stops somebody whom the wall lets further than lib does. */
export type HeldBy = 'lib only' | 'vigil_frozen' | 'vigil_arrow' | 'vigil_signed_by_all'

/** Who may do one deed, and how far the walls let whom. What is not said here is no. */
export interface Rule<State extends string> {
  readonly sees: readonly Who[] | ((state: State) => readonly Who[])
  /** Who finds it in lib, where the wall shows it to more. */
  readonly finds?: readonly Who[]
  /** Whom the wall lets write what the deed writes, or open what it opens; neither where the deed is to see. */
  readonly writes?: readonly Who[] | ((state: State) => readonly Who[])
  readonly opens?: (state: State) => readonly Who[]
  readonly may: Partial<Record<Who, readonly State[] | 'always'>>
  readonly held?: HeldBy | ((state: State) => HeldBy)
}

/** One row of the matrix. */
export interface Row<State extends string = string> {
  readonly deed: string
  readonly who: Who
  readonly state: State
  readonly lib: boolean
  /** May in some other state: then it is the moment that stands against it. */
  readonly ever: boolean
  /** Finds the thing in lib. */
  readonly finds: boolean
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
      const wall = wallOf(rule, who, state)
      const finds = wall !== 'none' && (rule.finds?.includes(who) ?? true)
      const reads = !rule.writes && !rule.opens
      const isWider = !lib && (reads ? wall === 'see' : wall === 'write-own' || wall === 'open')
      const held = typeof rule.held === 'function' ? rule.held(state) : rule.held
      const needsHold = isWider || finds !== (wall !== 'none')
      const ever = finds && may.length > 0
      return { deed, who, state, lib, ever, finds, wall, reads, held: needsHold ? (held ?? null) : null }
    }),
  )
}

function wallOf<State extends string>({ sees, writes, opens }: Rule<State>, who: Who, state: State): Wall {
  if (!(typeof sees === 'function' ? sees(state) : sees).includes(who)) return 'none'
  if ((typeof writes === 'function' ? writes(state) : writes)?.includes(who)) return 'write-own'
  return opens?.(state).includes(who) ? 'open' : 'see'
}
