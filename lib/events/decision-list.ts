import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import type { Instant } from '@/lib/clock/instant'
import { canonical, sha256 } from '@/lib/notes/canonical'
import { recordKeyOf } from '@/lib/notes/draft/sealed-answer'
import { type DecisionGroup, waitingOf } from './decision-repository'
import { correctionIn } from './event-content'
import type { EventFacts } from './event-facts'
import { type EventRow, entriesOf } from './event-repository'
import { type Correction, openEntry } from './say-of-event'

/** One decision that something is no adverse event, as it is read before it is signed. */
export interface WaitingDecision {
  readonly event: EventRow
  readonly facts: EventFacts
  readonly whyNot: string
  /** Since when it is known, where somebody corrected that. */
  readonly correction: Correction | null
  /** Who decided it last, and when. */
  readonly by: string
  readonly byName: string
  readonly at: Instant
}
export interface DecisionList {
  readonly decisions: readonly WaitingDecision[]
  /** All that is shown of them, in its one spelling. */
  readonly shown: Readonly<Record<string, unknown>>
  /** SHA-256 of it: what was read is what is signed. */
  readonly hash: string
}

/** What waits of one participant and one visit, opened; that the participant is in sight is settled before. */
export async function decisionList(
  tx: Tx,
  actor: Actor,
  place: { readonly studyId: string; readonly siteId: string },
  group: DecisionGroup,
): Promise<DecisionList> {
  const events = await waitingOf(tx, actor, group)
  const decisions: WaitingDecision[] = []
  for (const event of events) decisions.push(await opened(tx, event))
  const shown = {
    ...{ v: 1, list: 'not_adverse_events', study: place.studyId, participant: group.participantId },
    visit: group.visitId,
    decisions: decisions.map(({ event, facts, whyNot, correction, by, at }) => ({
      ...{ event: event.id, number: event.number, aware_at: event.awareAt },
      ...{ facts, why_not: whyNot, by, at },
      ...(correction ? { known: correction } : {}),
    })),
  }
  return { decisions, shown, hash: sha256(canonical(shown)) }
}

async function opened(tx: Tx, event: EventRow): Promise<WaitingDecision> {
  const key = await recordKeyOf(tx, event)
  const said = (await entriesOf(tx, event.id)).map(({ entry, byName }) => ({ ...openEntry(key, entry), entry, byName }))
  const last = said.findLast(({ kind }) => kind === 'first' || kind === 'follow_up')
  if (last?.kind !== 'first' && last?.kind !== 'follow_up') throw new Error('An event begins with its first entry.')
  const { entry, byName, says } = last
  const correction = correctionIn(said)
  return { event, correction, facts: says.facts, whyNot: says.whyNot ?? '', by: entry.by, byName, at: entry.at }
}
