import { Row, Rows } from '@/app/_ui/page/rows'
import type { Actor } from '@/lib/access/actor'
import { mayEvents } from '@/lib/access/may-events'
import { decisionGroups, type WaitingGroup } from '@/lib/events/decision-groups'
import type { EventList } from '@/lib/events/list-events'

interface WaitingDecisionsProps {
  actor: Actor
  study: string
  waiting: EventList['events']
}

/** What is said to be no adverse event, by participant and visit: each a list that the investigator reads and signs. */
export function WaitingDecisions({ actor, study, waiting }: WaitingDecisionsProps) {
  return (
    <Rows label="Said to be no adverse event">
      {decisionGroups(waiting).map(group => {
        const { participantId, siteId, participantCode, visit, numbers } = group
        const open = { studyId: study, siteId, decision: 'not_ae', review: null, struckAt: null } as const
        const href = `/s/${study}/events/decisions/${participantId}/${visit?.id ?? betweenVisits}`
        return (
          <Row
            key={href}
            title={titleOf(group)}
            href={mayEvents.reviewDecision(actor, open) ? href : `/s/${study}/participants/${participantId}`}
            detail={`${numbers.length === 1 ? 'Event' : 'Events'} ${numbers.join(', ')} of ${participantCode}`}
            aside="Waits for the investigator’s signature"
          />
        )
      })}
    </Rows>
  )
}

/** Where the address names a visit, for what belongs to none. */
export const betweenVisits = 'between-visits'

const titleOf = ({ participantCode, visit }: WaitingGroup) => `${participantCode}, ${visit?.code ?? 'between visits'}`
