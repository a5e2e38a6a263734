'use server'
import { action } from '@/lib/auth/action'
import { startNote, startNoteInput } from '@/lib/notes/start-note'

export const startNoteAction = action(startNoteInput, startNote)
