'use server'
import { action } from '@/lib/auth/action'
import { startCall, startCallInput } from '@/lib/notes/start-call'
import { startNote, startNoteInput } from '@/lib/notes/start-note'

export const startNoteAction = action(startNoteInput, startNote)
export const startCallAction = action(startCallInput, startCall)
