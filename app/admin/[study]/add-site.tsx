'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'

/** The time zone is the clock that all times of the site are told by. */
export const AddSite = (props: { studyId: string }) => (
  <FetchedDialog
    trigger={{ label: 'Add a site' }}
    title="Add a site"
    form={async () => (await import('./add-site-form')).AddSiteForm}
    of={props}
  />
)
