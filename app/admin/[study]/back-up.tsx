'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { BackUpProps } from './back-up-form'

/** Whom the therapists of a site call for medical help: at hand on the session day, also without a network. */
export const BackUp = (props: BackUpProps) => (
  <FetchedDialog
    trigger={{ label: 'Medical back-up', of: props.site.name }}
    title={`Medical back-up of ${props.site.name}`}
    form={async () => (await import('./back-up-form')).BackUpForm}
    of={props}
  />
)
