import type { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { discardNote, discardNoteInput } from '@/lib/notes/begin/discard-note'
import { parsed } from '@/lib/outcome/parsed'
import { countersignNote, countersignNoteInput } from '@/lib/review/countersign-note'
import { resolveComment, resolveCommentInput } from '@/lib/review/resolve-comment'
import { returnNote, returnNoteInput } from '@/lib/review/return-note'
import { showProse, showProseInput } from '@/lib/review/show-prose'
import { addAppendix, addAppendixInput } from '@/lib/signing/add-appendix'
import { closeWithoutSignature, closeWithoutSignatureInput } from '@/lib/signing/close-without-signature'
import { enterInError, enterInErrorInput } from '@/lib/signing/enter-in-error'
import { sendBack, sendBackInput } from '@/lib/signing/send-back'
import { signNote, signNoteInput } from '@/lib/signing/sign-note'
import { password } from './people'

/** A deed as a page does it: its input through its schema, the proof added, from one address. */
function deed<S extends z.ZodType, T>(
  schema: S,
  useCase: (actor: Actor, input: z.output<S>, address: string) => Promise<T>,
  always: object = {},
) {
  return async (actor: Actor, input: object): Promise<T> =>
    useCase(actor, parsed(schema, { ...always, ...input }), '127.0.0.1')
}
const proof = { password }
/** What no page ever showed. */
const unseen = { contentHash: '0'.repeat(64) }

export const deeds = {
  sign: deed(signNoteInput, signNote, { ...proof, meaning: 'authored', dayEvent: 'no' }),
  sendBack: deed(sendBackInput, sendBack, { reason: 'The ending needs another look.' }),
  countersign: deed(countersignNoteInput, countersignNote, {
    ...proof,
    meaning: 'reviewed',
    attestation: 'I have read this note and agree with it.',
  }),
  giveBack: deed(returnNoteInput, returnNote, { comments: [{ field: 'summary', text: 'Say more about the ending.' }] }),
  resolve: deed(resolveCommentInput, resolveComment),
  append: deed(addAppendixInput, addAppendix, { ...proof, kind: 'addendum', text: 'New since.' }),
  enterInError: deed(enterInErrorInput, enterInError, {
    ...proof,
    ...unseen,
    statement: 'Written under the wrong participant.',
  }),
  close: deed(closeWithoutSignatureInput, closeWithoutSignature, {
    ...proof,
    ...unseen,
    unsettled: [],
    reason: 'Gone from the site.',
  }),
  discard: deed(discardNoteInput, discardNote),
  showProse: deed(showProseInput, showProse, { field: 'summary', reason: 'Source verification' }),
}
