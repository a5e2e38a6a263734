import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import { recordView } from '@/lib/audit/record-view'
import type { Day } from '@/lib/clock/instant'
import { identityOf } from '@/lib/trial/identity/identity-repository'
import { identityKeyOf, openIdentity } from '@/lib/trial/identity/sealed-identity'
import { openWish, wishesOf } from '@/lib/trial/identity/wish-repository'
import type { ConsentStanding } from './consent'
import { standingConsents } from './consent-repository'
import { type FoundParticipant, findParticipant } from './participant-repository'

/** What whoever meets a participant has before them: how they are called, what never to do, what they do not consent to. */
export interface ParticipantHeader {
  readonly called: { readonly name: string; readonly pronouns: string | null } | null
  readonly never: readonly { readonly id: string; readonly text: string }[]
  /** Purposes that were declined or taken back, and since when; or to which a signed note says no, and nobody has settled it. */
  readonly without: readonly Without[]
}

interface Without {
  readonly purpose: ConsentStanding['purpose']
  readonly since: Day | null
  readonly isSettled: boolean
}

/** The head of a participant's pages; null for those to whom it does not belong. That it was shown stands in the trail, or it is not shown. */
export async function readHeader(
  actor: Actor,
  { participantId }: { participantId: string },
): Promise<ParticipantHeader | null> {
  return asActor(actor.staffId, async tx => {
    const participant = await findParticipant(tx, actor, participantId)
    if (!mayTrial.readWishes(actor, participant)) return null
    const { studyId, siteId } = participant
    const scope = { studyId, siteId, participantId }
    const key = await identityKeyOf(tx, scope)
    const called = mayTrial.greetByName(actor, participant) ? await preferredOf(tx, participant, key) : null
    await recordView(tx, recorderOf(actor, scope), {
      chain: studyId,
      action: 'identity.header_shown',
      subject: { type: 'participant', id: participantId },
      scope,
      body: { named: called !== null },
    })
    return {
      called,
      never: (await wishesOf(tx, participantId)).map(row => ({ id: row.id, text: openWish(key, row) })),
      without: (await standingConsents(tx, participant)).flatMap(withoutOf),
    }
  })
}

function withoutOf({ purpose, decision, decidedOn, unsettled }: ConsentStanding): Without[] {
  if (decision === 'declined' || decision === 'withdrawn') return [{ purpose, since: decidedOn, isSettled: true }]
  return unsettled ? [{ purpose, since: unsettled.on, isSettled: false }] : []
}

async function preferredOf(tx: Tx, participant: FoundParticipant, key: Awaited<ReturnType<typeof identityKeyOf>>) {
  const [row] = await identityOf(tx, participant, 'preferred')
  const opened = row && openIdentity(key, row)
  return opened?.part === 'preferred' ? { name: opened.name, pronouns: opened.pronouns } : null
}
