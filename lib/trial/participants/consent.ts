import { type ConsentDecision, type ConsentPurpose, type ConsentSource, consentPurposes } from '@/db/schema/vocabulary'
import { dateWords } from '@/lib/clock/calendar'
import type { Day } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'

/** What was written down of one purpose. */
export interface ConsentChange {
  readonly id: string
  readonly purpose: ConsentPurpose
  readonly decision: ConsentDecision
  readonly decidedOn: Day
  readonly formVersion: string | null
  readonly source: ConsentSource
}
export interface ConsentStanding {
  readonly purpose: ConsentPurpose
  /** Null where nobody has written down that they were asked. */
  readonly decision: ConsentDecision | null
  readonly decidedOn: Day | null
  readonly formVersion: string | null
  readonly source: ConsentSource | null
}
type Consented = { readonly consentOn: Day }

/**
 * Where each purpose stands: what was written down last. Whoever is in the trial takes part since the day of their consent,
 * also where no version of the form was written down.
 */
export function consentsOf({ consentOn }: Consented, changes: readonly ConsentChange[]): ConsentStanding[] {
  return consentPurposes.map(purpose => {
    const last = changes.findLast(change => change.purpose === purpose)
    if (last) return last
    const given = purpose === 'taking_part'
    const unsaid = { formVersion: null, source: null }
    return { purpose, decision: given ? 'given' : null, decidedOn: given ? consentOn : null, ...unsaid }
  })
}

/** The day on which a consent was taken back, where it has not been given again. */
export function withdrawnOn(consents: readonly ConsentStanding[], purpose: ConsentPurpose): Day | null {
  const standing = consents.find(one => one.purpose === purpose)
  return standing?.decision === 'withdrawn' ? standing.decidedOn : null
}

/**
 * Since when there was no consent to a purpose on a day, because it had been declined by then or taken back on an earlier day;
 * null where there was, or nobody had written down that they were asked.
 */
export function withoutConsentOn(changes: readonly ConsentChange[], purpose: ConsentPurpose, on: Day): Day | null {
  const last = changes.findLast(change => change.purpose === purpose && change.decidedOn <= on)
  if (!last || last.decision === 'given') return null
  return last.decision === 'declined' || last.decidedOn < on ? last.decidedOn : null
}

/** The day on which a purpose was declined or taken back, as it stands now; null where it is not. */
export function refusedSince(consents: readonly ConsentStanding[], purpose: ConsentPurpose): Day | null {
  const standing = consents.find(one => one.purpose === purpose)
  return standing?.decision === 'declined' || standing?.decision === 'withdrawn' ? standing.decidedOn : null
}

/** Refuses to collect anything new of a day after the participant withdrew; what came before, and what was begun, stays. */
export function allowCollection(consents: readonly ConsentStanding[], on: Day): void {
  const since = withdrawnOn(consents, 'taking_part')
  allow(
    since === null || on <= since,
    'not_now',
    since === null
      ? undefined
      : `The participant withdrew from taking part on ${dateWords(since)}, so nothing of later days is collected. What was begun before can be finished.`,
  )
}
