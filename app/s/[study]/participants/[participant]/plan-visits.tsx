'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { planVisitsAction } from '@/app/s/[study]/participants/actions'

/** Where the course was not planned when the participant was added. */
export const PlanVisits = ({ participantId }: { participantId: string }) => (
  <DeedButton
    label="Plan the visits from the day of enrolment"
    pending="Planning…"
    kind="primary"
    send={() => planVisitsAction({ participantId })}
  />
)
