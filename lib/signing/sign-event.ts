import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { record } from '@/lib/audit/record'
import { now } from '@/lib/clock/clock-repository'
import { reauthenticate } from '@/lib/credentials/reauthenticate'
import { eventHash, openEntries } from '@/lib/events/event-content'
import { entriesOf, findEvent, holdEvents } from '@/lib/events/event-repository'
import { insertEventSignature } from '@/lib/events/event-signature-repository'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { entitledByRole } from './entitled'
import { decided, keeping } from './kept-words'
import { proof } from './proof'
import { signatureOf } from './signature-of'
import { unblindingInEntries } from './unblinding-in-events'

export const signEventInput = z.strictObject({
  eventId: z.uuid(),
  /** The hash of the entries that the page showed: others are refused. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  ...keeping,
  ...proof,
})

/** The responsible investigator signs an adverse event as it stands, and signs it anew when something was added since. */
export async function signEvent(actor: Actor, input: z.output<typeof signEventInput>, address: string): Promise<void> {
  await reauthenticate(actor, { ...input, address })
  await asActor(actor.staffId, async tx => {
    const { eventId } = input
    await holdEvents(tx, (await findEvent(tx, actor, eventId)).participantId)
    const event = await findEvent(tx, actor, eventId)
    allow(mayEvents.signEvent(actor, { ...event, decision: 'ae', struckAt: null, signedEntries: 0 }))
    allow(event.struckAt === null, 'not_now', 'This event was entered in error, so it is not signed.')
    allow(event.decision === 'ae', 'not_now', 'It does not stand as an adverse event, so it is not signed as one.')
    allow(event.signedEntries < event.entries, 'not_now', 'It is signed already as it stands.')
    const { studyId, siteId, participantId, timeZone, number, entries } = event
    const said = await openEntries(tx, event, await entriesOf(tx, eventId))
    const contentHash = eventHash(event, said)
    if (contentHash !== input.contentHash)
      throw new Refusal('stale', 'Something was added to this event since you read it. Read it again, then sign.')
    const found = unblindingInEntries(said, event.settings.armNames ?? []).map(({ field }) => field)
    const unblinding = decided(found, input.unblinding)
    const scope = { studyId, siteId, participantId }
    const at = await now(tx)
    const credentials = await entitledByRole(tx, actor, event, at)
    const meaning = 'responsible investigator'
    const signature = { id: uuid(), ...signatureOf(actor, timeZone, { contentHash, meaning, credentials, at }) }
    await insertEventSignature(tx, { ...scope, eventId, entries, ...signature })
    await record(
      tx,
      recorderOf(actor, event, alone =>
        mayEvents.signEvent(alone, { ...event, decision: 'ae', struckAt: null, signedEntries: 0 }),
      ),
      {
        ...{ chain: studyId, action: 'event.signed', scope },
        subject: { type: 'participant', id: participantId },
        body: {
          ...{ event: eventId, number, entries, signature: signature.id, meaning },
          ...{ content_hash: contentHash, signature_hash: signature.signatureHash, ...unblinding },
        },
      },
    )
  })
}
