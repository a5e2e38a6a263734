import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { prepared } from '@/db/prepared'
import type { Emergency, Membership } from '@/lib/access/actor'
import type { Instant } from '@/lib/clock/instant'
import { answer, ask } from './ask-repository'

/** A session with its person, the memberships that hold now and the emergencies that are open. */
export interface HeldSession {
  readonly id: string
  readonly staff: { readonly id: string; readonly name: string; readonly email: string }
  readonly memberships: readonly Membership[]
  readonly emergencies: readonly Emergency[]
  readonly locked: boolean
  /** The forms that it is locked to while the participant holds the screen; null while nobody does. */
  readonly handedForms: readonly string[] | null
  readonly idleMinutes: number
  readonly secondsSinceInput: number
  /** Below nothing where it goes on because a session day is under way, and its person has not been asked about it yet. */
  readonly secondsToItsEnd: number
  readonly address: string
  /** From where its person proved who they are again, within the period that this holds; null when they have not. */
  readonly provenFrom: string | null
  /** Then a passkey is offered wherever a password is asked. */
  readonly hasPasskey: boolean
  readonly createdAt: Instant
  readonly expiresAt: Instant
}

/** A row of "my sessions". */
export interface OwnSession {
  readonly id: string
  readonly address: string
  readonly createdAt: Instant
  readonly lastInputAt: Instant
  readonly expiresAt: Instant
}

interface NewSession {
  readonly id: string
  readonly tokenHash: Buffer
  readonly staffId: string
  readonly address: string
  readonly hours: number
}

/** False when the person is no longer active. */
export const openSession = async (tx: Tx, { id, tokenHash, staffId, address, hours }: NewSession): Promise<boolean> =>
  (await answer<boolean>(tx, sql`open_session(${id}, ${tokenHash}, ${staffId}, ${address}, ${hours})`)) === true

/** Null when the token is unknown, ended or expired, or its person is not an active one. */
export async function sessionByToken(tx: Tx, tokenHash: Buffer): Promise<HeldSession | null> {
  const [row] = await ofToken(tx, { tokenHash })
  return row?.held ?? null
}

const ofToken = prepared<{ tokenHash: Buffer }, { held: HeldSession | null }[]>('session_by_token', tx =>
  tx.select({ held: sql<HeldSession | null>`held` }).from(sql`session_by_token(${sql.placeholder('tokenHash')}) held`),
)

export const markInput = (tx: Tx, id: string) => answer<void>(tx, sql`record_input(${id})`)
export const markLocked = (tx: Tx, id: string) => answer<void>(tx, sql`lock_session(${id})`)

/** False when it is not open any more. */
export const markHanded = async (tx: Tx, id: string, forms: readonly string[]): Promise<boolean> =>
  (await answer<boolean>(tx, sql`hand_session(${id}, ${sql.param([...forms])}::uuid[])`)) === true

/** False when the screen is not in anybody's hands for it. */
export const markHandedClosed = async (tx: Tx, id: string, form: string): Promise<boolean> =>
  (await answer<boolean>(tx, sql`close_handed(${id}, ${form})`)) === true

interface Resumption {
  readonly id: string
  readonly newId: string
  readonly tokenHash: Buffer
  readonly address: string
}

/** False when it has ended meanwhile. */
export const resumeSession = async (tx: Tx, { id, newId, tokenHash, address }: Resumption): Promise<boolean> =>
  (await answer<boolean>(tx, sql`resume_session(${id}, ${newId}, ${tokenHash}, ${address})`)) === true

/** False when this person has no such open session. */
export const markEnded = async (tx: Tx, id: string, staffId: string): Promise<boolean> =>
  (await answer<boolean>(tx, sql`end_session(${id}, ${staffId})`)) === true

/** Ends a person's sessions, all but one; gives how many. */
export const markAllEnded = async (tx: Tx, staffId: string, except: string | null): Promise<number> =>
  (await answer<number>(tx, sql`end_sessions(${staffId}, ${except})`)) ?? 0

export const openSessionsOf = async (tx: Tx, staffId: string): Promise<OwnSession[]> =>
  (await answer<OwnSession[]>(tx, sql`sessions_of(${staffId})`)) ?? []

export interface SigningPeriod {
  readonly address: string
  /** Null before the session's first signature. */
  readonly secondsSinceSigned: number | null
  readonly minutes: number
}

/** Null when the session has ended or is locked. */
export async function signingPeriod(tx: Tx, id: string, staffId: string): Promise<SigningPeriod | null> {
  const [row] = await ask<{ address: string; seconds_since_signed: number | null; minutes: number }>(
    tx,
    sql`select * from signing_period(${id}, ${staffId})`,
  )
  return row ? { address: row.address, secondsSinceSigned: row.seconds_since_signed, minutes: row.minutes } : null
}

/** A proof too, where it was given with everything that its person has. */
export const markSigned = (tx: Tx, id: string, address: string, entirely: boolean) =>
  answer<void>(tx, sql`mark_signed(${id}, ${address}, ${entirely})`)
export const markProven = (tx: Tx, id: string, address: string) => answer<void>(tx, sql`mark_proven(${id}, ${address})`)

/** How many signing attempts of this session have failed, this one included. */
export const countSigningFailure = async (tx: Tx, id: string): Promise<number> =>
  (await answer<number>(tx, sql`count_signing_failure(${id})`)) ?? 0

/** Tells those who answer for the person's studies; gives the studies. */
export const raiseSignatureAlerts = async (tx: Tx, staffId: string): Promise<string[]> =>
  (await ask<{ study: string }>(tx, sql`select raise_signature_alerts(${staffId}) as study`)).map(row => row.study)
