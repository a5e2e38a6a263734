'use client'
import { z } from 'zod'
import { DeedDialog } from '@/app/_ui/form/deed-dialog'
import { deleteProcessNoteAction } from './actions'

/** Gone for good: nothing of it is kept but in backups made before. */
export const DeleteProcessNote = ({ id }: { id: string }) => (
  <div className="mt-3">
    <DeedDialog
      trigger={{ label: 'Delete it', kind: 'withdraw' }}
      title="Delete this process note?"
      schema={z.object({})}
      start={{}}
      send={() => deleteProcessNoteAction({ id })}
      submit={{ label: 'Delete it for good', pending: 'Deleting…', kind: 'withdraw' }}
    >
      {() => <p>It can’t be brought back. Backups that were made before keep it, locked with your own key.</p>}
    </DeedDialog>
  </div>
)
