'use server'
import { action } from '@/lib/auth/action'
import { signingAction } from '@/lib/auth/signing-action'
import { startContact, startContactInput } from '@/lib/notes/begin/start-contact'
import { startNote, startNoteInput } from '@/lib/notes/begin/start-note'
import { signNotes, signNotesInput } from '@/lib/signing/sign-notes'

export const startNoteAction = action(startNoteInput, startNote)
export const startContactAction = action(startContactInput, startContact)
export const signNotesAction = signingAction(signNotesInput, signNotes)
