import { z } from 'zod'
import { bornLater, contactPart, personPart, preferredPart } from '@/lib/trial/identity/identity-parts'
import { day, shortCode } from '@/lib/trial/input'

/** A participant as the coordinator enters them. Consent comes before participation (21 CFR 312.62(b)). */
export const addParticipantInput = z
  .strictObject({
    studyId: z.uuid(),
    siteId: z.uuid('Choose a site.'),
    code: shortCode,
    consentOn: day,
    enrolledOn: day,
    person: personPart,
    preferred: preferredPart,
    contacts: z.array(contactPart).max(6, 'Six contacts at most.'),
    /** Said where somebody of this family name and date of birth is a participant already. */
    somebodyElse: z.enum(['another', 'same']).nullish(),
  })
  .refine(participant => participant.consentOn <= participant.enrolledOn, {
    path: ['enrolledOn'],
    message: 'Enrolment can’t come before consent.',
  })
  .refine(({ person, enrolledOn }) => person.birthDate <= enrolledOn, {
    path: ['person', 'birthDate'],
    message: bornLater,
  })

export type AddParticipantInput = z.output<typeof addParticipantInput>
