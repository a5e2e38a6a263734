'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { ItIsEventProps, NotAnEventProps } from './triage-reported-forms'

/** Why it is none, and the days that the report does not hold; what else the form would ask was not asked. */
export const NotAnEvent = (props: NotAnEventProps) => (
  <FetchedDialog
    trigger={{ label: 'Not an adverse event…', of: props.term }}
    title={`${props.term}: no adverse event`}
    form={async () => (await import('./triage-reported-forms')).NotAnEventForm}
    of={props}
  />
)

/** What was decided of it before, at the session or another contact. */
export const ItIsEvent = (props: ItIsEventProps) => (
  <FetchedDialog
    trigger={{ label: 'It is known already…', of: props.term }}
    title={`${props.term}: an event that was entered before`}
    form={async () => (await import('./triage-reported-forms')).ItIsEventForm}
    of={props}
  />
)
