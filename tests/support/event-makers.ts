import { v7 as uuid } from 'uuid'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { recorderOf } from '@/lib/access/actor'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import type { assessEvent } from '@/lib/events/assess-event'
import { enterEvent } from '@/lib/events/enter-event'
import type { EventFormId } from '@/lib/events/event-forms'
import { insertEvent } from '@/lib/events/event-repository'
import { readDecisions } from '@/lib/events/read-decisions'
import { readEvent } from '@/lib/events/read-event'
import { addToEvent } from '@/lib/events/say-of-event'
import { parsed } from '@/lib/outcome/parsed'
import { signDecisions, signDecisionsInput } from '@/lib/signing/sign-decisions'
import { signEvent, signEventInput } from '@/lib/signing/sign-event'
import { grantDelegation } from '@/lib/trial/people/grant-delegation'
import type { TestParticipant, TestStudy } from './makers'
import { password } from './people'

type Entered = Parameters<typeof enterEvent>[1]

/** A headache of the first of February that has passed. */
export const headache: Entered['facts'] = {
  ...{ AETERM: 'Headache', AESTDAT: '2026-02-01', AEENDAT: '2026-02-02', AEONGO: 'no', AETOXGR: '2' },
  ...{ valence: 'unpleasant', AECONTRT: 'no', AEACNOTH: 'none', AEOUT: 'recovered', abuse_related: 'no' },
}

/** Entered by the therapist, unless somebody else is named. */
export async function anEvent(
  study: TestStudy,
  { id: participantId }: TestParticipant,
  { by = study.therapist, ...changes }: Partial<Entered> & { by?: Actor } = {},
): Promise<string> {
  return (await enterEvent(by, { participantId, decision: 'ae', facts: headache, ...changes })).eventId
}

/** As an earlier form left it, in the first place of somebody; the first form is named in no entry. */
export const anOlderEvent = (
  study: TestStudy,
  { id: participantId, siteId }: TestParticipant,
  form?: EventFormId,
): Promise<string> =>
  asActor(study.therapist.staffId, async tx => {
    const of = { id: uuid(), studyId: study.id, siteId, participantId, number: 1 }
    const { staffId: enteredBy } = study.therapist
    const plain = { decision: 'ae', grade: 2, outcome: 'recovered' } as const
    await insertEvent(tx, { ...of, ...plain, visitId: null, awareAt: await now(tx), enteredBy })
    const says = { facts: headache, decision: 'ae', ...(form ? { form } : {}) } as const
    const said = await addToEvent(tx, study.therapist, of, { kind: 'first', says })
    await record(tx, recorderOf(study.therapist, of), said)
    return of.id
  })

/** The investigator reads what waits of a participant’s visit, or of none, and signs it; with a reason for each that they overturn. */
export async function signedDecisions(
  { investigator, id: studyId }: Pick<TestStudy, 'investigator' | 'id'>,
  { id: participantId }: Pick<TestParticipant, 'id'>,
  overturned: Readonly<Record<string, string>> = {},
  visitId: string | null = null,
): Promise<void> {
  const { hash } = await readDecisions(investigator, { studyId, participantId, visitId })
  await signList(investigator, {
    ...{ participantId, visitId, listHash: hash },
    overturned: Object.entries(overturned).map(([eventId, words]) => ({ eventId, words })),
  })
}

/** As the page sends it, with the proof, from one address. */
export const signList = (actor: Actor, input: object): Promise<void> =>
  signDecisions(actor, parsed(signDecisionsInput, { password, ...input }), '127.0.0.1')

/** The investigator reads an event and signs it as it stands. */
export async function aSignedEvent({ investigator, id: studyId }: TestStudy, eventId: string): Promise<void> {
  const { hash: contentHash } = await readEvent(investigator, { studyId, eventId })
  await signOne(investigator, { eventId, contentHash })
}

/** One event, signed as the page sends it. */
export const signOne = (actor: Actor, input: object): Promise<void> =>
  signEvent(actor, parsed(signEventInput, { password, ...input }), '127.0.0.1')

/** Entrusts the assessment of events to somebody. */
export const entrustAssessing = ({ investigator, id: studyId, siteId }: TestStudy, { staffId }: Actor) =>
  grantDelegation(investigator, { studyId, siteId, staffId, task: 'assess_events', startsOn: '2000-01-01' })

export const assessed = (AESER: 'yes' | 'no'): Parameters<typeof assessEvent>[1]['assessment'] => ({
  AESER,
  criteria: AESER === 'yes' ? ['AESHOSP'] : [],
  ...{ AEREL: 'possible', related_therapy: 'unlikely', listed: 'no' },
})
