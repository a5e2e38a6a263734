'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'

interface CorrectDatesProps {
  participantId: string
  consentOn: string
  enrolledOn: string
}

/** What the days were stays in the audit trail, with the reason. */
export const CorrectDates = (props: CorrectDatesProps) => (
  <FetchedDialog
    trigger={{ label: 'Correct the days' }}
    title="Correct the days of consent and enrolment"
    form={async () => (await import('./correct-dates-form')).CorrectDatesForm}
    of={props}
  />
)
