import type { Tx } from '@/db/client'
import { dateWords } from '@/lib/clock/calendar'
import type { OpenNote } from '@/lib/notes/note-repository'
import { consentsOf } from '@/lib/trial/participants/consent'
import { consentChangesOf } from '@/lib/trial/participants/consent-repository'

/** The field that holds a participant's words as they said them. */
const quotesField = 'quotes'

/** Why none of a participant's words are quoted in this note; null where nothing stands against it, or nothing is quoted. */
export async function whyNotQuoted(
  tx: Tx,
  { participantId, consentOn }: OpenNote,
  changes: readonly { readonly path: string; readonly value: unknown }[],
): Promise<string | null> {
  if (!changes.some(({ path, value }) => path === quotesField && typeof value === 'string' && value !== '')) return null
  const standing = consentsOf({ consentOn: consentOn ?? '' }, await consentChangesOf(tx, participantId))
  const { decision, decidedOn } = standing.find(({ purpose }) => purpose === 'verbatim_quotes') ?? {}
  if (decision !== 'declined' && decision !== 'withdrawn') return null
  return `The participant asked not to be quoted${decidedOn ? ` (${dateWords(decidedOn)})` : ''}. Say it in your own words, in another field.`
}

export const isQuote = (path: string): boolean => path === quotesField
