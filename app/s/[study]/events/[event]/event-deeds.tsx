'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'

interface ReportProps {
  eventId: string
  zone: string
  /** Quiet while something else comes first. */
  kind: 'primary' | 'quiet'
}

/** That the sponsor was told: the clock stops. */
export const ReportEvent = (props: ReportProps) => (
  <FetchedDialog
    trigger={{ label: 'The sponsor was told', kind: props.kind }}
    title="The sponsor was told"
    form={async () => (await import('./said-forms')).ReportEventForm}
    of={props}
  />
)

/** What the safety officer says beside those who work there. */
export const AddEventWords = (props: { eventId: string }) => (
  <FetchedDialog
    trigger={{ label: 'Say something of it', kind: 'primary' }}
    title="Words of the safety officer"
    form={async () => (await import('./said-forms')).AddEventWordsForm}
    of={props}
  />
)

export const StrikeEvent = (props: { eventId: string }) => (
  <FetchedDialog
    trigger={{ label: 'Entered in error', kind: 'withdraw' }}
    title="This event was entered in error"
    form={async () => (await import('./said-forms')).StrikeEventForm}
    of={props}
  />
)
