import { z } from 'zod'
import type { Tx } from '@/db/client'
import type { StaffRole } from '@/db/schema/vocabulary'
import type { Actor } from '@/lib/access/actor'
import { now } from '@/lib/clock/clock-repository'
import { dayStart, daysAfter } from '@/lib/clock/day-start'
import type { Instant } from '@/lib/clock/instant'
import { Refusal } from '@/lib/outcome/refusal'
import { day } from '@/lib/trial/input'
import { sitesOf } from '@/lib/trial/study/study-repository'

/** From the first day to the last, both whole; without a first day from now, without a last day until it is ended. */
export const grantPeriod = z.strictObject({ startsOn: day.nullish(), endsOn: day.nullish() })

/** The days as instants of the site’s clock; of the study's first site, where a role is for all. */
export async function periodOf(
  tx: Tx,
  actor: Actor,
  { studyId, siteId, role }: { studyId: string; siteId: string | null; role: StaffRole },
  { startsOn, endsOn }: z.output<typeof grantPeriod>,
): Promise<{ startsAt: Instant; endsAt: Instant | null }> {
  if (role === 'monitor' && !endsOn)
    throw new Refusal('invalid', undefined, { endsOn: 'A study monitor’s access has a last day.' })
  const sites = await sitesOf(tx, actor, studyId)
  const site = siteId ? sites.find(one => one.id === siteId) : sites[0]
  if (!site) throw new Refusal('not_found')
  const startsAt = startsOn ? dayStart(site.timeZone, startsOn) : await now(tx)
  const endsAt = endsOn ? dayStart(site.timeZone, daysAfter(endsOn, 1)) : null
  if (endsAt && endsAt <= startsAt)
    throw new Refusal('invalid', undefined, { endsOn: 'The last day lies before the first.' })
  return { startsAt, endsAt }
}
