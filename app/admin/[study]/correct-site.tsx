'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { CorrectSiteProps } from './correct-site-form'

/** The clock can be corrected while nothing goes by it. */
export const CorrectSite = (props: CorrectSiteProps) => (
  <FetchedDialog
    trigger={{ label: 'Correct name or time zone', of: props.site.name }}
    title={`Correct ${props.site.name}`}
    form={async () => (await import('./correct-site-form')).CorrectSiteForm}
    of={props}
  />
)
