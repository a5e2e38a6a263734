import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { mayCare } from '@/lib/access/may-care'
import { now } from '@/lib/clock/clock-repository'
import type { Day, Instant } from '@/lib/clock/instant'
import { allow } from '@/lib/outcome/refusal'
import { findStudy } from '@/lib/trial/study/study-repository'
import { isRaised } from './care-answers'
import { checksInSight, entriesOf, type FoundCheck } from './care-repository'
import { careKeyOf, openCheck } from './sealed-check'

/** A care check in the list of its readers: what it asks of them, not what was said. */
export interface ListedCheck {
  readonly id: string
  readonly participantCode: string
  readonly visitCode: string
  readonly offeredOn: Day
  readonly keptAt: Instant
  readonly timeZone: string
  readonly standing: 'raised' | 'closed' | 'nothing' | 'declined'
  /** Each once, by name. */
  readonly readBy: readonly string[]
}
export interface CareCheckList {
  /** What waits for somebody first, the oldest of it on top; then the rest, the latest first. */
  readonly checks: readonly ListedCheck[]
  readonly now: Instant
}

const shown = 200

/** The care checks of a study that this person may read. */
export async function listCareChecks(actor: Actor, studyId: string): Promise<CareCheckList> {
  return asActor(actor.staffId, async tx => {
    await findStudy(tx, actor, studyId)
    allow(mayCare.readCareCheck(actor, { studyId }))
    const found = await checksInSight(tx, actor, studyId, shown)
    const listed = await inList(tx, found)
    const waiting = listed.filter(({ standing }) => standing === 'raised').reverse()
    return { checks: [...waiting, ...listed.filter(({ standing }) => standing !== 'raised')], now: await now(tx) }
  })
}

async function inList(tx: Tx, found: readonly FoundCheck[]): Promise<ListedCheck[]> {
  const entries = await entriesOf(
    tx,
    found.map(({ id }) => id),
  )
  const listed: ListedCheck[] = []
  for (const check of found) {
    const { id, keptAt, timeZone } = check
    const { participantCode, visitCode, offeredOn, answers } = openCheck(await careKeyOf(tx, id), check)
    const own = entries.filter(({ entry }) => entry.checkId === id)
    const isClosed = own.some(({ entry }) => entry.kind === 'closed')
    const raised = isClosed ? ('closed' as const) : ('raised' as const)
    const standing = answers === null ? 'declined' : isRaised(answers) ? raised : 'nothing'
    const readBy = [...new Set(own.map(({ byName }) => byName))]
    listed.push({ id, participantCode, visitCode, offeredOn, keptAt, timeZone, standing, readBy })
  }
  return listed
}
