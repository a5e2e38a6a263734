import { Empty } from '@/app/_ui/page/empty'
import { Row, Rows } from '@/app/_ui/page/rows'
import type { Actor } from '@/lib/access/actor'
import { mayTrial } from '@/lib/access/may-trial'
import type { ParticipantPage } from '@/lib/trial/participants/participant-page'
import { possibleCarers } from '@/lib/trial/participants/possible-carers'
import { readStudy } from '@/lib/trial/study/read-study'
import { AssignCare, EndCare } from './assign-care'

interface CareTeamProps {
  actor: Actor
  participant: ParticipantPage['participant']
}

/** Who cares for the participant today; changed by those who plan the care. */
export async function CareTeam({ actor, participant }: CareTeamProps) {
  const mayAssign = mayTrial.assignCareTeam(actor, participant)
  const { settings } = await readStudy(actor, participant.studyId)
  const carers = mayAssign ? await possibleCarers(actor, participant.id) : []
  const labels = { therapist: settings.leadLabel, cotherapist: settings.secondLabel, session_staff: 'Session staff' }
  return (
    <>
      {participant.team.length === 0 && <Empty title="Nobody yet." />}
      <Rows label="Care team">
        {participant.team.map(({ assignmentId, name, role }) => (
          <Row
            key={assignmentId}
            title={name}
            detail={labels[role]}
            action={mayAssign && <EndCare assignmentId={assignmentId} name={name} />}
          />
        ))}
      </Rows>
      {carers.length > 0 && (
        <div className="mt-4">
          <AssignCare
            participantId={participant.id}
            people={Object.fromEntries(carers.map(carer => [carer.staffId, carer.name]))}
            roles={labels}
          />
        </div>
      )}
    </>
  )
}
