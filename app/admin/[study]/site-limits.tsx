'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { SiteLimitsProps } from './site-limits-form'

/** Beyond what a value is acknowledged at this site, where that is otherwise than in the study. */
export const SiteLimits = (props: SiteLimitsProps) => (
  <FetchedDialog
    trigger={{ label: 'Limits of vital signs', of: props.site.name }}
    title={`Limits of vital signs at ${props.site.name}`}
    form={async () => (await import('./site-limits-form')).SiteLimitsForm}
    of={props}
  />
)
