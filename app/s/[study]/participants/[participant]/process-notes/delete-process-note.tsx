'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'

/** Gone for good: nothing of it is kept but in backups made before. */
export const DeleteProcessNote = (props: { id: string }) => (
  <div className="mt-3">
    <FetchedDialog
      trigger={{ label: 'Delete it', kind: 'withdraw' }}
      title="Delete this process note?"
      form={async () => (await import('./delete-process-note-form')).DeleteProcessNoteForm}
      of={props}
    />
  </div>
)
