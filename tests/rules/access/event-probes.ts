import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { addEventWords } from '@/lib/events/add-event-words'
import { assessEvent } from '@/lib/events/assess-event'
import { enterEvent } from '@/lib/events/enter-event'
import { findEvent } from '@/lib/events/event-repository'
import { followEvent } from '@/lib/events/follow-event'
import { reportEvent } from '@/lib/events/report-event'
import { strikeEvent } from '@/lib/events/strike-event'
import { allow } from '@/lib/outcome/refusal'
import { findParticipant } from '@/lib/trial/participants/participant-repository'
import { assessed, headache, signList, signOne } from '@/tests/support/event-makers'
import type { TestParticipant } from '@/tests/support/makers'
import type { EventDeed } from './event-rules'
import type { Probe } from './measure'
import type { Person } from './who'

const future = { ...headache, AESTDAT: '2190-01-01', AEENDAT: '2190-01-02' }

/** An event, and the contact at which it was heard of. */
export interface Heard {
  readonly eventId: string
  readonly visitId: string | null
}

/** How a deed of one person on an event, or on the participant whom it befell, is tried. */
export function probeOf(
  deed: EventDeed,
  { staffId }: Person,
  participant: TestParticipant,
  { eventId, visitId }: Heard,
): Probe {
  const { id: participantId, studyId, siteId } = participant
  const scope = `gen_random_uuid(), '${studyId}', '${siteId}', '${participantId}'`
  const me = staffId ? `'${staffId}'` : 'null'
  if (deed === 'enterEvent')
    return {
      asks: async (tx, actor) => mayEvents.enterEvent(actor, await findParticipant(tx, actor, participantId)),
      use: actor => enterEvent(actor, { participantId, decision: 'ae', facts: future }),
      granted: 'invalid',
      see: `select 1 from participant where id = '${participantId}'`,
      write: [
        `insert into adverse_event (id, study_id, site_id, participant_id, number, decision, aware_at, entered_by)
         values (${scope}, 99, 'ae', vigil_now(), ${me})`,
      ],
    }
  if (deed === 'readEventWords')
    return {
      asks: async (tx, actor) => {
        allow(mayEvents.readEventWords(actor, await findEvent(tx, actor, eventId)), 'not_found')
        return true
      },
      see: `select 1 from adverse_event_entry e join data_key on owner_id = e.participant_id and purpose = 'record' where e.event_id = '${eventId}'`,
      write: [],
    }
  const set = {
    followEvent: 'grade = 3',
    assessEvent: `serious = 'no'`,
    reportEvent: 'reported_at = vigil_now()',
    reviewDecision: `review = 'agreed'`,
    strikeEvent: 'struck_at = vigil_now()',
    signEvent: null,
    addEventWords: null,
  }[deed]
  return {
    asks: async (tx: Tx, actor: Actor) => {
      if (deed === 'reviewDecision') await findParticipant(tx, actor, participantId)
      return mayEvents[deed](actor, await findEvent(tx, actor, eventId))
    },
    ...uses(eventId, { participantId, visitId })[deed],
    see: `select 1 from adverse_event e ${deed === 'reviewDecision' ? 'join participant p on p.id = e.participant_id' : ''} where e.id = '${eventId}'`,
    write: [
      ...(set ? [`update adverse_event set ${set} where id = '${eventId}'`] : []),
      ...(deed === 'addEventWords' ? says(scope, eventId, me) : []),
      ...(deed === 'reviewDecision' ? signs(scope, me) : []),
      ...(deed === 'signEvent' ? signsEvent(scope, eventId, me) : []),
    ],
  }
}

/** A list signed in somebody's name. */
const signs = (scope: string, me: string) => [
  `insert into decision_signature (id, study_id, site_id, participant_id, content_hash, sealed, signer, printed_name, credentials, meaning, at, "offset", signature_hash)
   values (${scope}, 'x', '\\x01', ${me}, 'X', '', 'reviewed', vigil_now(), '+00:00', 'x')`,
]

/** Under all entries of an event. */
const signsEvent = (scope: string, eventId: string, me: string) => [
  `insert into event_signature (id, study_id, site_id, participant_id, event_id, entries, content_hash, signer, printed_name, credentials, meaning, at, "offset", signature_hash)
   values (${scope}, '${eventId}', coalesce((select max(seq) from adverse_event_entry where event_id = '${eventId}'), 1), 'x', ${me}, 'X', '', 'responsible investigator', vigil_now(), '+00:00', 'x')`,
]

const says = (scope: string, eventId: string, me: string) => [
  `insert into adverse_event_entry (id, study_id, site_id, participant_id, event_id, seq, kind, sealed, by)
   values (${scope}, '${eventId}', 99, 'words', '\\x01', ${me})`,
]

type Uses = Record<Exclude<EventDeed, 'enterEvent' | 'readEventWords'>, Pick<Probe, 'use' | 'granted'>>

const uses = (eventId: string, group: { participantId: string; visitId: string | null }): Uses => ({
  followEvent: { use: actor => followEvent(actor, { eventId, decision: 'ae', facts: future }), granted: 'invalid' },
  assessEvent: { use: actor => assessEvent(actor, { eventId, assessment: assessed('no') }) },
  reportEvent: {
    use: actor => reportEvent(actor, { eventId, at: '2190-01-01T00:00+01:00', to: 'X' }),
    granted: 'invalid',
  },
  reviewDecision: {
    use: actor => signList(actor, { ...group, listHash: '0'.repeat(64), overturned: [] }),
    granted: 'stale',
  },
  addEventWords: { use: actor => addEventWords(actor, { eventId, words: 'X' }).then(() => 'done'), granted: 'done' },
  signEvent: { use: actor => signOne(actor, { eventId, contentHash: '0'.repeat(64) }), granted: 'stale' },
  strikeEvent: { use: actor => strikeEvent(actor, { eventId, reason: 'X' }) },
})
