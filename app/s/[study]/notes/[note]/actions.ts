'use server'
import { action } from '@/lib/auth/action'
import { signingAction } from '@/lib/auth/signing-action'
import { discardNote, discardNoteInput } from '@/lib/notes/begin/discard-note'
import { countersignNote, countersignNoteInput } from '@/lib/review/countersign-note'
import { resolveComment, resolveCommentInput } from '@/lib/review/resolve-comment'
import { returnNote, returnNoteInput } from '@/lib/review/return-note'
import { showProse, showProseInput } from '@/lib/review/show-prose'
import { addAppendix, addAppendixInput } from '@/lib/signing/add-appendix'
import { closeWithoutSignature, closeWithoutSignatureInput } from '@/lib/signing/close-without-signature'
import { enterInError, enterInErrorInput } from '@/lib/signing/enter-in-error'
import { sendBack, sendBackInput } from '@/lib/signing/send-back'
import { signNote, signNoteInput } from '@/lib/signing/sign-note'

export const signNoteAction = signingAction(signNoteInput, signNote)
export const sendBackAction = action(sendBackInput, sendBack)
export const addAppendixAction = signingAction(addAppendixInput, addAppendix)
export const enterInErrorAction = signingAction(enterInErrorInput, enterInError)
export const closeWithoutSignatureAction = signingAction(closeWithoutSignatureInput, closeWithoutSignature)
export const discardNoteAction = action(discardNoteInput, discardNote)
export const returnNoteAction = action(returnNoteInput, returnNote)
export const countersignNoteAction = signingAction(countersignNoteInput, countersignNote)
export const resolveCommentAction = action(resolveCommentInput, resolveComment)
export const showProseAction = action(showProseInput, showProse)
