'use client'
import { z } from 'zod'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { deleteProcessNoteAction } from './actions'

/** Gone for good: nothing of it is kept but in backups made before. */
export const DeleteProcessNoteForm = ({ id, done }: { id: string; done: () => void }) => (
  <DeedForm
    schema={z.object({})}
    start={{}}
    send={() => deleteProcessNoteAction({ id })}
    done={done}
    submit={{ label: 'Delete it for good', pending: 'Deleting…', kind: 'withdraw' }}
  >
    {() => <p>It can’t be brought back. Backups that were made before keep it, locked with your own key.</p>}
  </DeedForm>
)
