import { Empty } from '@/app/_ui/page/empty'
import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { periodWords, roleWords } from '@/app/admin/[study]/words'
import type { Actor } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import type { StudyPerson } from '@/lib/trial/people/people-of-study'
import type { Study } from '@/lib/trial/study/read-study'
import { EndMonitor } from './end-monitor'
import { LetMonitorIn } from './let-monitor-in'

interface MonitorsProps {
  actor: Actor
  studyId: string
  sites: Study['sites']
  people: readonly StudyPerson[]
}

/** Study monitors read to verify, for the days they are let in. */
export function Monitors({ actor, studyId, sites, people }: MonitorsProps) {
  const held = people.flatMap(({ name, memberships }) =>
    memberships.filter(one => one.role === 'monitor').map(one => ({ ...one, name })),
  )
  const others = held.filter(one => one.staffId !== actor.staffId)
  const monitors = new Map(others.map(one => [one.staffId, one.name]))
  const zoneOf = (siteId: string | null) => (sites.find(site => site.id === siteId) ?? sites[0])?.timeZone ?? 'UTC'
  const siteName = (siteId: string | null) => sites.find(site => site.id === siteId)?.name ?? 'All sites of the study'
  const shown = held.filter(one => one.siteId === null || sites.some(site => site.id === one.siteId))
  return (
    <Section
      title="Study monitors"
      aside={
        monitors.size > 0 && (
          <LetMonitorIn
            studyId={studyId}
            sites={Object.fromEntries(sites.map(site => [site.id, site.name]))}
            people={Object.fromEntries(monitors)}
          />
        )
      }
    >
      {shown.length === 0 && (
        <Empty title="No study monitor has access.">
          An administrator invites the person; then you grant the days.
        </Empty>
      )}
      <Rows label="Study monitors">
        {shown.map(one => (
          <Row
            key={one.id}
            title={one.name}
            detail={`${siteName(one.siteId)}, ${roleWords(one)}`}
            aside={periodWords(one, zoneOf(one.siteId))}
            action={
              one.hold !== 'ended' &&
              mayAdminister.endMembership(actor, one) && <EndMonitor membershipId={one.id} name={one.name} />
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
