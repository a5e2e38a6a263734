'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { AssessEventProps } from './assess-event-form'

/** What only a physician says, to whom it is delegated. */
export const AssessEvent = (props: AssessEventProps) => (
  <FetchedDialog
    trigger={{ label: props.before ? 'Assess it anew' : 'Assess it', kind: props.before ? 'quiet' : 'primary' }}
    title="Assessment by a physician"
    form={async () => (await import('./assess-event-form')).AssessEventForm}
    of={props}
  />
)
