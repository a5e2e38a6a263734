'use server'
import { action } from '@/lib/auth/action'
import { startContact, startContactInput } from '@/lib/notes/begin/start-contact'
import { startNote, startNoteInput } from '@/lib/notes/begin/start-note'

export const startNoteAction = action(startNoteInput, startNote)
export const startContactAction = action(startContactInput, startContact)
