import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { Refusal } from '@/lib/outcome/refusal'
import { bornLater, type personPart } from '@/lib/trial/identity/identity-parts'
import { codedFacts } from './coded-facts'
import { keepFacts, type ParticipantRow } from './participant-repository'

/** Works out anew what may be known of somebody outside the vault, as the vault is changed. */
export async function recode(tx: Tx, participant: ParticipantRow, person: z.output<typeof personPart>): Promise<void> {
  if (person.birthDate > participant.enrolledOn)
    throw new Refusal('invalid', undefined, { 'content.birthDate': bornLater })
  await keepFacts(tx, participant, codedFacts(person, participant.enrolledOn))
}
