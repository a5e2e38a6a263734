import {
  type ConsentDecision,
  type ConsentDoubt,
  type ConsentEntrySource,
  type ConsentPurpose,
  consentPurposes,
} from '@/db/schema/consent-vocabulary'
import { dateWords } from '@/lib/clock/calendar'
import type { Day } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'

/** What was written down of one purpose. */
export interface ConsentChange {
  readonly id: string
  readonly purpose: ConsentPurpose
  readonly decision: ConsentDecision | ConsentDoubt
  readonly decidedOn: Day
  readonly formVersion: string | null
  readonly source: ConsentEntrySource
  readonly noteId: string | null
}
/** A signed note in which the participant says no, and of which nobody has said what becomes of the consent. */
export interface UnsettledNo {
  readonly noteId: string
  readonly on: Day
}
export interface ConsentStanding {
  readonly purpose: ConsentPurpose
  /** Null where nobody has written down that they were asked. */
  readonly decision: ConsentDecision | null
  readonly decidedOn: Day | null
  readonly formVersion: string | null
  readonly source: ConsentEntrySource | null
  readonly unsettled: UnsettledNo | null
}
type Consented = { readonly consentOn: Day }

/**
 * Where each purpose stands: what was written down last. Whoever is in the trial takes part since the day of their consent,
 * also where no version of the form was written down.
 */
export function consentsOf({ consentOn }: Consented, changes: readonly ConsentChange[]): ConsentStanding[] {
  return consentPurposes.map(purpose => {
    const said = changes.filter(change => change.purpose === purpose)
    const unsettled = unsettledIn(said)
    const last = said.findLast(isDecided)
    if (last) return { ...last, unsettled }
    const given = purpose === 'taking_part'
    const unsaid = { formVersion: null, source: null, unsettled }
    return { purpose, decision: given ? 'given' : null, decidedOn: given ? consentOn : null, ...unsaid }
  })
}

type Decided = ConsentChange & { readonly decision: ConsentDecision }
const isDecided = (change: ConsentChange): change is Decided =>
  change.decision !== 'said_no' && change.decision !== 'stands'

/** A consent of an earlier day, written down late, is no answer to it. */
function unsettledIn(said: readonly ConsentChange[]): UnsettledNo | null {
  const all = counted(said)
  const no = all.findLast(({ decision }) => decision === 'said_no')
  if (!no?.noteId) return null
  const since = all.slice(all.indexOf(no) + 1)
  const isAnswered = since.some(one => one.decision !== 'given' || one.decidedOn >= no.decidedOn)
  return isAnswered ? null : { noteId: no.noteId, on: no.decidedOn }
}

/** What bears on whether there is a consent: all but a no in a note after which it stands all the same. */
function counted(changes: readonly ConsentChange[]): ConsentChange[] {
  const stood = new Set(changes.flatMap(({ decision, noteId }) => (decision === 'stands' ? [noteId] : [])))
  return changes.filter(one => isDecided(one) || (one.decision === 'said_no' && !stood.has(one.noteId)))
}

/** The day on which a consent was taken back, where it has not been given again. */
export function withdrawnOn(consents: readonly ConsentStanding[], purpose: ConsentPurpose): Day | null {
  const standing = consents.find(one => one.purpose === purpose)
  return standing?.decision === 'withdrawn' ? standing.decidedOn : null
}

/**
 * Since when there was no consent to a purpose on a day, because it had been declined by then, or taken back on an earlier day or
 * a signed note of one says no; null where there was, or nobody had written down that they were asked. What was said in a
 * note of the day itself says nothing of what came before it on that day.
 */
export function withoutConsentOn(changes: readonly ConsentChange[], purpose: ConsentPurpose, on: Day): Day | null {
  const said = counted(changes).filter(change => change.purpose === purpose && change.decidedOn <= on)
  const no = said.findLast(({ decision }) => decision === 'said_no')
  const written = said.at(-1)
  const last = written?.decision === 'given' && no && written.decidedOn < no.decidedOn ? no : written
  if (!last || last.decision === 'given') return null
  const isOfThatDay = last.decision === 'declined' && last.source !== 'signed_note'
  return isOfThatDay || last.decidedOn < on ? last.decidedOn : null
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
