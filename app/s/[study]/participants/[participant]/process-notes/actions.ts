'use server'
import { action } from '@/lib/auth/action'
import { deleteProcessNote, deleteProcessNoteInput } from '@/lib/notes/process/delete-process-note'
import { keepProcessNote, keepProcessNoteInput } from '@/lib/notes/process/keep-process-note'

export const keepProcessNoteAction = action(keepProcessNoteInput, keepProcessNote)
export const deleteProcessNoteAction = action(deleteProcessNoteInput, deleteProcessNote)
