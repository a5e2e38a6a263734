import { Row, Rows } from '@/app/_ui/page/rows'
import { Section } from '@/app/_ui/page/section'
import { periodWords, roleWords } from '@/app/admin/[study]/words'
import type { Actor } from '@/lib/access/actor'
import { mayAdminister } from '@/lib/access/may-administer'
import type { StudyPerson } from '@/lib/trial/people/people-of-study'
import type { Study } from '@/lib/trial/study/read-study'
import { GrantRole } from './grant-role'
import { RoleDeeds } from './role-deeds'

interface RolesProps {
  actor: Actor
  person: StudyPerson
  studyId: string
  sites: Study['sites']
}

/** Every role this person holds or held; none is ever deleted. */
export function Roles({ actor, person, studyId, sites }: RolesProps) {
  const names = Object.fromEntries(sites.map(site => [site.id, site.name]))
  const anyRole = { studyId, staffId: person.id, siteId: null, role: 'therapist' } as const
  const zoneOf = (siteId: string | null) => (sites.find(site => site.id === siteId) ?? sites[0])?.timeZone ?? 'UTC'
  return (
    <Section
      title="Roles"
      aside={
        mayAdminister.grantMembership(actor, anyRole) && (
          <GrantRole studyId={studyId} staffId={person.id} sites={names} />
        )
      }
    >
      <Rows label="Roles">
        {person.memberships.map(held => (
          <Row
            key={held.id}
            title={<span className="inline-block first-letter:uppercase">{roleWords(held)}</span>}
            detail={held.siteId ? names[held.siteId] : 'All sites of the study'}
            aside={periodWords(held, zoneOf(held.siteId))}
            action={
              held.hold !== 'ended' &&
              mayAdminister.endMembership(actor, held) && (
                <RoleDeeds membershipId={held.id} role={roleWords(held)} suspended={held.suspendedAt !== null} />
              )
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
