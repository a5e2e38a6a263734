/** Something that isn't as it was written: where, what, and in plain words. */
export interface Finding {
  readonly chain: string
  /** The event it is about, where it is about one. */
  readonly seq: number | null
  /** The row it is about, `table key`, where it is about one. */
  readonly row: string | null
  readonly what: What
  readonly words: string
}

export type What =
  | 'chain_unknown'
  | 'chain_unregistered'
  | 'chain_missing'
  | 'event_missing'
  | 'event_doubled'
  | 'event_unlinked'
  | 'column_altered'
  | 'bytes_altered'
  | 'hash_altered'
  | 'mac_wrong'
  | 'time_reversed'
  | 'body_unreadable'
  | 'head_missing'
  | 'head_altered'
  | 'row_altered'
  | 'row_missing'
  | 'row_unrecorded'
  | 'row_recorded_twice'
  | 'signature_unbound'
  | 'anchor_broken'
  | 'checkpoint_altered'
  | 'checkpoint_missing'

/** Stops the verification: what was found first is what is told. */
export class Tampering extends Error {
  readonly finding: Finding
  constructor(what: What, where: { chain: string; seq?: number; row?: string }, words: string) {
    super(words)
    this.name = 'Tampering'
    this.finding = { chain: where.chain, seq: where.seq ?? null, row: where.row ?? null, what, words }
  }
}
