'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { ReviewEmergencyProps } from './review-emergency-form'

/** Closes it with what was found, once. */
export const ReviewEmergency = (props: ReviewEmergencyProps) => (
  <FetchedDialog
    trigger={{ label: 'Review it', of: props.about }}
    title="Review of an emergency access"
    form={async () => (await import('./review-emergency-form')).ReviewEmergencyForm}
    of={props}
  />
)
