'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { SiteSettingsProps } from './site-settings-form'

/** What a site decides for itself, with its own ethics board: process notes, from where on a C-SSRS result is told at once, how long a session is attended, which pads are within reach in it, and which measures it may use item by item. */
export const SiteSettings = (props: SiteSettingsProps) => (
  <FetchedDialog
    trigger={{ label: 'Site settings', of: props.site.name }}
    title={`Settings of ${props.site.name}`}
    form={async () => (await import('./site-settings-form')).SiteSettingsForm}
    of={props}
  />
)
