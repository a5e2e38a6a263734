import { z } from 'zod'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { raiseAlert } from '@/lib/messages/raise-alert'
import { allow, Refusal } from '@/lib/outcome/refusal'
import { overseersOf } from '@/lib/trial/people/supervisors-repository'
import { formOf, openEntries } from './event-content'
import { relatedIn } from './event-forms'
import { type Assessment, assessment, sayRelated } from './event-input'
import { entriesOf, findEvent, holdEvents, safetyOfficersOf } from './event-repository'
import { sayOfEvent } from './say-of-event'

export const assessEventInput = z.strictObject({ eventId: z.uuid(), assessment })

/** A physician to whom it is delegated says whether it is serious, related and listed. A serious one is told at once to those who oversee the site, and to its safety officers. */
export async function assessEvent(
  actor: Actor,
  { eventId, assessment: says }: z.output<typeof assessEventInput>,
): Promise<void> {
  return asActor(actor.staffId, async tx => {
    const { participantId } = await findEvent(tx, actor, eventId)
    await holdEvents(tx, participantId)
    const event = await findEvent(tx, actor, eventId)
    const open = { ...event, decision: 'ae', struckAt: null } as const
    allow(
      mayEvents.assessEvent(actor, open),
      'not_permitted',
      'Assessing adverse events is delegated to a physician. The investigator can delegate it.',
    )
    allow(event.struckAt === null && event.decision !== 'not_ae', 'not_now', 'It stands as no adverse event.')
    requireRelated(says, relatedIn(formOf(await openEntries(tx, event, await entriesOf(tx, eventId)))))
    const { studyId, siteId } = event
    if (says.AESER === 'yes' && event.serious !== 'yes')
      await raiseAlert(tx, actor, {
        ...{ studyId, chain: studyId, kind: 'event_serious', subjectId: eventId },
        recipients: [...(await overseersOf(tx, siteId)), ...(await safetyOfficersOf(tx, siteId))],
      })
    await sayOfEvent(tx, actor, event, {
      kind: 'assessment',
      says,
      change: { serious: says.AESER },
      body: { serious: says.AESER, criteria: says.criteria, related: says.AEREL, listed: says.listed },
    })
  })
}

/** By degrees or as yes or no, as the form asks that the event was entered in. */
function requireRelated({ AEREL, related_therapy }: Assessment, asked: Readonly<Record<string, string>>): void {
  const fields = Object.entries({ AEREL, related_therapy }).filter(([, said]) => !Object.hasOwn(asked, said))
  if (fields.length > 0)
    throw new Refusal(
      'invalid',
      undefined,
      Object.fromEntries(fields.map(([name]) => [`assessment.${name}`, sayRelated])),
    )
}
