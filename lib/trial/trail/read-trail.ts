import { z } from 'zod'
import type { Tx } from '@/db/client'
import { asActor } from '@/db/work'
import type { Actor } from '@/lib/access/actor'
import { dayStart, daysAfter } from '@/lib/clock/day-start'
import { Refusal } from '@/lib/outcome/refusal'
import { knownId } from '@/lib/outcome/uuid'
import { studyInSight } from '@/lib/trial/study/read-study'
import { cursorAfter, placeOf } from './trail-place'
import { eventsInSight, type TrailFilters } from './trail-repository'
import { type TrailRow, trailRows } from './trail-rows'

const day = z.iso.date('Choose a day that there is.')
const filters = z.strictObject({
  participantId: z.uuid().optional(),
  staffId: z.uuid().optional(),
  action: z
    .string()
    .regex(/^[a-z_.]{1,60}$/, 'Choose one of the actions.')
    .optional(),
  /** Days of the clock that the reader’s pages go by; the last is included. */
  from: day.optional(),
  to: day.optional(),
})

export const readTrailInput = z.union([
  z.strictObject({ studyId: z.string(), filters: filters.optional(), cursor: z.string().optional() }),
  z.strictObject({ noteId: z.string(), cursor: z.string().optional() }),
])

type OfStudy = Extract<z.output<typeof readTrailInput>, { studyId: string }>

export interface TrailPage {
  readonly rows: readonly TrailRow[]
  /** Asks for the page after this one; null at the trail's beginning. */
  readonly next: string | null
}

const pageLength = 50

/** The trail of a study or of one note, in plain sentences, the newest first; each reader sees what they may know of. */
export async function readTrail(actor: Actor, input: z.output<typeof readTrailInput>): Promise<TrailPage> {
  return asActor(actor.staffId, async tx => {
    const asked = 'studyId' in input ? await ofStudy(tx, actor, input) : { noteId: knownId(input.noteId) }
    const before = input.cursor ? placeOf(input.cursor) : null
    const events = await eventsInSight(tx, actor, asked, before, pageLength + 1)
    if ('noteId' in input && events.length === 0 && !before) throw new Refusal('not_found')
    const page = events.slice(0, pageLength)
    const last = page.at(-1)
    return {
      rows: await trailRows(tx, page),
      next: last && events.length > pageLength ? cursorAfter(last) : null,
    }
  })
}

async function ofStudy(tx: Tx, actor: Actor, { studyId, filters = {} }: OfStudy): Promise<TrailFilters> {
  const { zone } = await studyInSight(tx, actor, knownId(studyId))
  const { from, to, ...others } = filters
  return {
    ...others,
    studyId,
    ...(from ? { from: dayStart(zone, from) } : {}),
    ...(to ? { to: dayStart(zone, daysAfter(to, 1)) } : {}),
  }
}
