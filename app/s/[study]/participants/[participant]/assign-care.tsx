'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { endCareTeamAction } from '@/app/s/[study]/participants/actions'

interface AssignCareProps {
  participantId: string
  people: Readonly<Record<string, string>>
  roles: Readonly<Record<string, string>>
}

/** From then on this person finds the participant and their notes. */
export const AssignCare = (props: AssignCareProps) => (
  <FetchedDialog
    trigger={{ label: 'Add somebody to the care team' }}
    title="Add somebody to the care team"
    form={async () => (await import('./assign-care-form')).AssignCareForm}
    of={props}
  />
)

/** From then on this person does not find the participant any more. */
export const EndCare = ({ assignmentId, name }: { assignmentId: string; name: string }) => (
  <DeedButton
    label="End"
    of={name}
    pending="Ending…"
    kind="withdraw"
    send={() => endCareTeamAction({ assignmentId })}
  />
)
