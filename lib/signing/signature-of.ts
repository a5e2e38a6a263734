import type { DayAnswer } from '@/db/schema/triage-vocabulary'
import type { Meaning } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { offsetIn } from '@/lib/clock/instant'
import { signatureHash } from '@/lib/notes/content-hash'

/** What is signed, and as what. */
export interface Signed {
  readonly contentHash: string
  readonly meaning: Meaning
  readonly credentials: string
  readonly at: string
  /** What the signer said of the day of a session: kept in the signature's row, whose digest stands in its event. */
  readonly dayEvent?: DayAnswer
}

/** A signature by whoever asks: printed name, time and meaning (21 CFR 11.50), hashed together with what was signed (11.70). */
export function signatureOf(
  actor: Actor,
  timeZone: string,
  { contentHash, meaning, credentials, at, dayEvent }: Signed,
) {
  const offset = offsetIn(timeZone, at)
  const hash = signatureHash({
    content_hash: contentHash,
    signer: actor.staffId,
    printed_name: actor.name,
    credentials,
    meaning,
    at,
    offset,
  })
  const { staffId: signer, name: printedName } = actor
  const said = dayEvent ? { dayEvent } : {}
  return { contentHash, signer, printedName, credentials, meaning, at, offset, signatureHash: hash, ...said }
}
