import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayLetters } from '@/lib/access/may-letters'
import type { Instant } from '@/lib/clock/instant'
import { colleaguesOf, namesOf } from '@/lib/notes/people-repository'
import { allow } from '@/lib/outcome/refusal'
import { findStudy } from '@/lib/trial/study/study-repository'
import { letterEntries, lettersBy, lettersInSight, sessionsInSight } from './letter-repository'

interface Act {
  readonly byName: string
  readonly at: Instant
}
export interface SentLetter {
  readonly id: string
  readonly sentAt: Instant
  readonly recipients: readonly string[]
  readonly openedBy: readonly Act[]
}
export interface ReceivedLetter {
  readonly id: string
  readonly sentAt: Instant
  readonly openedBy: readonly Act[]
  readonly isAnswered: boolean
}

const shown = 100

/** What somebody sent, with who received and opened it; what came to them; and what a new letter may be about. */
export async function listLetters(actor: Actor, studyId: string) {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayLetters.sendLetter(actor, { studyId }))
    const sent = await lettersBy(tx, actor, studyId, shown)
    const received = mayLetters.readLetter(actor, { studyId }) ? await lettersInSight(tx, actor, studyId, shown) : []
    const ids = [...sent, ...received].map(({ id }) => id)
    const entries = ids.length > 0 ? await letterEntries(tx, ids) : []
    const names = await namesOf(
      tx,
      sent.flatMap(({ recipients }) => recipients),
    )
    const acts = (id: string, kind: 'read' | 'closed') =>
      entries
        .filter(({ entry }) => entry.letterId === id && entry.kind === kind)
        .map(({ entry, byName }): Act => ({ byName, at: entry.at }))
    return {
      sent: sent.map(
        ({ id, sentAt, recipients }): SentLetter => ({
          id,
          sentAt,
          recipients: recipients.map(one => names.get(one) ?? 'Somebody').sort(),
          openedBy: acts(id, 'read'),
        }),
      ),
      received: received.map(
        ({ id, sentAt }): ReceivedLetter => ({
          id,
          sentAt,
          openedBy: acts(id, 'read'),
          isAnswered: acts(id, 'closed').length > 0,
        }),
      ),
      sessions: await sessionsInSight(tx, actor, studyId),
      people: (await colleaguesOf(tx)).filter(({ id }) => id !== actor.staffId),
    }
  })
}
