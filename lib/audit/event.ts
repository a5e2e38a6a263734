/** One event of the trail. Plain columns hold no word of the record; reasons that somebody typed travel sealed in `words`. */
export interface AuditEvent {
  /** A note's id for all that happens in that note, a study's id for the rest of the study, `system` for accounts. */
  readonly chain: string
  readonly action: string
  readonly subject: { readonly type: string; readonly id: string; readonly version?: number }
  readonly scope?: { readonly studyId: string; readonly siteId?: string | null; readonly participantId?: string | null }
  /** Codes, paths, counts, hashes, commitments: never text that a person wrote. */
  readonly body?: Readonly<Record<string, unknown>>
  /** Sealed bytes of a typed reason. */
  readonly words?: Uint8Array
}

/** Who does it: a person in a session, or the system itself. */
export interface Recorder {
  readonly staffId: string | null
  readonly role: string
  readonly sessionId: string | null
}

/** A row that the event's transaction wrote: table, key, SHA-256 of the row as written. */
export type TouchedRow = readonly [table: string, key: string, digest: string]

/** An event with everything that is hashed. */
export interface ChainedEvent {
  chain: string
  seq: number
  id: string
  at: string
  actor: string | null
  actorRole: string
  session: string | null
  action: string
  subjectType: string
  subjectId: string
  subjectVersion: number | null
  studyId: string | null
  siteId: string | null
  participantId: string | null
  /** JCS of `{...body, rows}`. */
  body: string
  words: Uint8Array | null
}
