import type { Tx } from '@/db/client'
import type { EffectKind } from '@/db/schema/vocabulary'
import type { Instant } from '@/lib/clock/instant'
import type { EventFacts } from '@/lib/events/event-facts'
import { itemsOf } from '@/lib/notes/answer'
import { writtenIn } from '@/lib/notes/content'
import { afterEffects2 } from '@/lib/notes/definitions/after-effects-2'
import type { Answers, Item } from '@/lib/notes/fields'
import type { FoundNote } from '@/lib/notes/note-repository'
import { reviewsOf } from './effect-review-repository'
import type { Beside } from './facts-of-effects'
import { isInvestigators, standingOf, type Triaged } from './triage'

const { members } = afterEffects2

/** An effect after a session, as a visit or a call reports it, with what it is taken for. */
export interface Reported extends Pick<Triaged, 'decision' | 'event' | 'isOpen'> {
  readonly id: string
  readonly term: string
  /** In the participant's words. */
  readonly words: string | null
  /** How it stands at this contact. */
  readonly status: string
  readonly isGone: boolean
  /** The protocol keeps it for the investigator. */
  readonly isKept: boolean
  /** What the form of an adverse event asks and the report knows. */
  readonly known: Pick<EventFacts, 'AETERM' | 'AEONGO' | 'valence' | 'words' | 'AEENDAT'> & {
    readonly AESTDAT?: EventFacts['AESTDAT']
  }
  readonly beside: Beside
}

/** The effects that a note reports now, a draft or not; that its words may be read is settled before. */
export async function reportedIn(tx: Tx, note: FoundNote, answers?: Answers): Promise<Reported[]> {
  const { ongoing_effects: reported = null } = answers ?? (await writtenIn(tx, note)).answers
  const items = itemsOf(reported)
  if (items.length === 0) return []
  const reviews = await reviewsOf(tx, note.id)
  return items.map(item => ({
    ...saidOf(item),
    ...standingOf(reviews.filter(({ review }) => review.itemId === item.id)),
    isKept: isInvestigators(item.values.term as EffectKind, note.settings), // another word is on no such list
  }))
}

/** When the contact was held, as its note says: what it reports was known by then. Nothing where that has not come yet. */
export function heldAt({ started_at: held }: Answers, now: Instant): string | undefined {
  return typeof held === 'string' && new Date(held).toISOString() <= now ? held : undefined
}

/** What is known of a note once it is signed: which effects it reports, and no word of them. */
export const reportedIds = (answers: Answers): string[] | null => {
  const ids = itemsOf(answers.ongoing_effects ?? null).map(({ id }) => id)
  return ids.length > 0 ? ids : null
}

function saidOf({ id, values }: Item): Omit<Reported, 'decision' | 'event' | 'isOpen' | 'isKept'> {
  const { term, status, valence, intensity, words = null, began_on: began, ended_on: ended } = values
  const said = wordsOf(members.term.options, term) ?? 'Effect'
  const isGone = status === 'gone'
  const strength = wordsOf(members.intensity.options, intensity)
  const isNamed = term === 'other' && !!words
  return {
    ...{ id, words, isGone, term: said, status: wordsOf(members.status.options, status) ?? 'Not said how it stands' },
    known: {
      AETERM: isNamed ? words : said,
      AEONGO: isGone ? 'no' : 'yes',
      ...(began ? { AESTDAT: began } : {}),
      ...(isGone && ended ? { AEENDAT: ended } : {}),
      valence: (valence ?? 'not_asked') as EventFacts['valence'], // the same codes
      ...(words && !isNamed ? { words } : {}),
    },
    beside: {
      AETOXGR: strength ? `The report says: ${strength.toLowerCase()}.` : null,
      AEOUT: isGone ? 'The report says that it is gone.' : null,
    },
  }
}

const wordsOf = (options: Readonly<Record<string, string>>, code: string | null | undefined) =>
  code ? options[code] : undefined
