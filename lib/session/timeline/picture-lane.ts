/** How a mark is drawn; each differs in more than its colour. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'attention' | 'hollow' | 'mixed'

/** Something on its place in the day: a moment where `to` is left out, a stretch otherwise. */
export interface Mark {
  /** Its own in the lane. */
  readonly id: string
  readonly from: number
  readonly to?: number
  /** Not ended by anybody: drawn up to the end of the day. */
  readonly open?: true
  readonly tone: Tone
  /** From 0 to 3, where it is known how strong it was. */
  readonly strength?: number
  /** Stands beside the mark where there is room. */
  readonly flag?: string
  /** The whole of it, without its time. */
  readonly sentence: string
}
export interface Point {
  readonly id: string
  readonly minute: number
  readonly value: number
  /** The lower end, for what is a range. */
  readonly low?: number
  readonly outside: boolean
  readonly sentence: string
}
export interface Bands {
  readonly kind: 'bands'
  readonly id: string
  readonly label: string
  /** A row without a label is the lane's only one. */
  readonly rows: readonly { readonly label: string; readonly marks: readonly Mark[] }[]
}
export interface Curve {
  readonly kind: 'curve'
  readonly id: string
  readonly label: string
  readonly min: number
  readonly max: number
  /** Lines that the site drew: each with its name. */
  readonly limits: readonly { readonly at: number; readonly label: string }[]
  readonly points: readonly Point[]
}
export type Lane = Bands | Curve

/** All that a lane has to say, by time: what its reader goes through with the arrow keys. */
export interface Saying {
  readonly id: string
  readonly minute: number
  readonly to?: number
  readonly sentence: string
}

export const sayingsOf = (lane: Lane): Saying[] =>
  lane.kind === 'curve'
    ? lane.points.map(({ id, minute, sentence }) => ({ id, minute, sentence }))
    : lane.rows
        .flatMap(({ marks }) => marks)
        .map(({ id, from, to, sentence }) => ({ id, minute: from, to, sentence }))
        .sort((one, other) => one.minute - other.minute)
