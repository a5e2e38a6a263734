'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'

/** As it is printed with a signature. */
export const AddLicence = (props: { studyId: string; staffId: string }) => (
  <FetchedDialog
    trigger={{ label: 'Add a licence' }}
    title="Add a licence"
    form={async () => (await import('./add-licence-form')).AddLicenceForm}
    of={props}
  />
)
