'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { FollowEventProps } from './follow-event-form'

/** What is known by now, on top of what was said before. */
export const FollowEvent = (props: FollowEventProps) => (
  <FetchedDialog
    trigger={{ label: 'Follow it up' }}
    title="What is known by now?"
    form={async () => (await import('./follow-event-form')).FollowEventForm}
    of={props}
  />
)
