import { DataTable } from '@/app/_ui/page/data-table'
import { Empty } from '@/app/_ui/page/empty'
import { Section } from '@/app/_ui/page/section'
import { Time } from '@/app/_ui/page/time'
import { dateWords } from '@/lib/clock/calendar'
import { delegatedTaskLabels } from '@/lib/trial/people/delegated-task-labels'
import type { StudyPerson } from '@/lib/trial/people/people-of-study'
import type { Study } from '@/lib/trial/study/read-study'
import { Delegate } from './delegate'
import { EndDelegation } from './end-delegation'

interface DelegationsProps {
  studyId: string
  sites: Study['sites']
  people: readonly StudyPerson[]
}

/** The delegation log of the investigator’s sites, ended ones too. */
export function Delegations({ studyId, sites, people }: DelegationsProps) {
  const names = new Map(people.map(person => [person.id, person.name]))
  const rows = people
    .flatMap(person => person.delegations)
    .flatMap(row => sites.filter(site => site.id === row.siteId).map(site => ({ ...row, site })))
  const able = people.filter(person => person.memberships.some(held => held.hold !== 'ended'))
  return (
    <Section
      title="Delegated tasks"
      aside={
        <Delegate
          studyId={studyId}
          sites={Object.fromEntries(sites.map(site => [site.id, site.name]))}
          people={Object.fromEntries(able.map(person => [person.id, person.name]))}
        />
      }
    >
      <DataTable
        caption="Delegated tasks"
        rows={rows}
        rowKey={row => row.id}
        empty={<Empty title="No task is delegated yet.">Nobody can sign before writing and signing is.</Empty>}
        columns={[
          { key: 'person', label: 'Person', cell: row => names.get(row.staffId) },
          { key: 'task', label: 'Task', cell: row => delegatedTaskLabels[row.task] },
          { key: 'site', label: 'Site', cell: row => row.site.code },
          { key: 'from', label: 'From', cell: row => dateWords(row.startsOn) },
          { key: 'to', label: 'Last day', cell: row => (row.endsOn ? dateWords(row.endsOn) : 'Until ended') },
          {
            key: 'by',
            label: 'Authorised',
            cell: row => (
              <>
                {names.get(row.authorisedBy)}, <Time at={row.authorisedAt} zone={row.site.timeZone} />
              </>
            ),
          },
          {
            key: 'end',
            label: 'End it',
            cell: row => !row.isOver && <EndDelegation delegationId={row.id} whose={names.get(row.staffId) ?? ''} />,
          },
        ]}
      />
    </Section>
  )
}
