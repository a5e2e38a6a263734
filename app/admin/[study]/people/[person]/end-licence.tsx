'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { EndLicenceProps } from './end-licence-form'

/** What was signed keeps the credentials that were printed with it. */
export const EndLicence = (props: EndLicenceProps) => (
  <FetchedDialog
    trigger={{ label: 'End or strike', of: props.title, kind: 'withdraw' }}
    title={`End or strike: ${props.title}`}
    form={async () => (await import('./end-licence-form')).EndLicenceForm}
    of={props}
  />
)
