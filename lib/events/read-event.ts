import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { recordView } from '@/lib/audit/record-view'
import { now } from '@/lib/clock/clock-repository'
import type { Instant } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { decisionSignaturesOf, flaggedSignaturesOf, type ReviewSignature } from './decision-repository'
import { dueAt } from './event-clock'
import { correctionIn, eventHash, formOf, openEntries, type ReadEntry } from './event-content'
import type { EventFacts } from './event-facts'
import type { EventFormId } from './event-forms'
import type { Assessment } from './event-input'
import { entriesOf, type FoundEvent, findEvent } from './event-repository'
import { type EventSignature, signaturesOfEvent } from './event-signature-repository'

import type { Correction } from './say-of-event'

export interface EventPage {
  readonly event: FoundEvent
  /** The form that it was entered in, and stays in. Null for who does not read words. */
  readonly form: EventFormId | null
  /** What is known by now; null for who does not read words, beside what is coded in `event`. */
  readonly facts: EventFacts | null
  readonly assessment: Assessment | null
  /** Why it is none, as it was said last. */
  readonly whyNot: string | null
  /** What was said last of since when it is known, where somebody corrected that. */
  readonly correction: Correction | null
  readonly entries: readonly ReadEntry[]
  /** Of all these entries, as they are shown: what a signature binds. Null for who does not read them. */
  readonly hash: string | null
  /** The signatures of investigators who reviewed that it is none, the earliest first. */
  readonly reviews: readonly ReviewSignature[]
  /** Those under the event as it stood, the earliest first. */
  readonly signatures: readonly EventSignature[]
  /** When the sponsor must know; null where no clock runs. */
  readonly due: Instant | null
  readonly now: Instant
  readonly may: Readonly<Record<'follow' | 'assess' | 'report' | 'review' | 'sign' | 'addWords' | 'strike', boolean>>
}

/** One adverse event with all that was said of it. That it was looked at stands in the trail, or it is not shown. */
export async function readEvent(
  actor: Actor,
  { studyId, eventId }: { studyId: string; eventId: string },
): Promise<EventPage> {
  return asActor(actor.staffId, async tx => {
    const event = await findEvent(tx, actor, eventId)
    allow(event.studyId === studyId, 'not_found')
    const { siteId, participantId } = event
    const scope = { studyId, siteId, participantId }
    await recordView(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'event.viewed',
      subject: { type: 'participant', id: participantId },
      scope,
      body: { event: eventId, number: event.number },
    })
    const reads = mayEvents.readEventWords(actor, event)
    const rows = await entriesOf(tx, eventId)
    const underOwnEyes = await decisionSignaturesOf(
      tx,
      rows.flatMap(({ entry }) => entry.signatureId ?? []),
    )
    const reviews = event.opensParticipant ? [...underOwnEyes.values()] : await flaggedSignaturesOf(tx, eventId)
    const entries = reads ? await openEntries(tx, event, rows) : []
    const told = entries.findLast(entry => entry.kind === 'first' || entry.kind === 'follow_up')
    const assessed = entries.findLast(entry => entry.kind === 'assessment')
    return {
      event,
      form: reads ? formOf(entries) : null,
      facts: told && (told.kind === 'first' || told.kind === 'follow_up') ? told.says.facts : null,
      whyNot: told && (told.kind === 'first' || told.kind === 'follow_up') ? (told.says.whyNot ?? null) : null,
      correction: correctionIn(entries),
      assessment: assessed?.kind === 'assessment' ? assessed.says : null,
      entries,
      hash: reads ? eventHash(event, entries) : null,
      reviews: reviews.sort((one, other) => (one.at < other.at ? -1 : 1)),
      signatures: await signaturesOfEvent(tx, eventId),
      due: dueAt(event, event.settings),
      now: await now(tx),
      may: {
        follow: mayEvents.followEvent(actor, event),
        assess: mayEvents.assessEvent(actor, event),
        report: mayEvents.reportEvent(actor, event),
        review: mayEvents.reviewDecision(actor, event),
        sign: mayEvents.signEvent(actor, event),
        addWords: mayEvents.addEventWords(actor, event),
        strike: mayEvents.strikeEvent(actor, event),
      },
    }
  })
}
