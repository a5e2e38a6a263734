import type { NoteState } from '@/db/schema/vocabulary'
import { Refusal } from '@/lib/outcome/refusal'

/**
 * The one state machine of a note. There is no unlock: what is signed is never written again. A note sent back or
 * returned opens its next version as a draft, and the frozen one stays.
 */
export const arrows = {
  write: { draft: 'draft', returned: 'returned' },
  freeze: { draft: 'ready', returned: 'ready' },
  sign: { draft: 'signed', returned: 'signed' },
  add_words: { ready: 'ready' },
  co_sign: { ready: 'signed' },
  send_back: { ready: 'draft' },
  close_without_signature: { draft: 'signed', ready: 'signed', returned: 'signed' },
  return: { signed: 'returned' },
  countersign: { signed: 'countersigned' },
  append: { signed: 'signed', countersigned: 'countersigned' },
  enter_in_error: {
    draft: 'entered_in_error',
    ready: 'entered_in_error',
    signed: 'entered_in_error',
    countersigned: 'entered_in_error',
    returned: 'entered_in_error',
  },
  discard: { draft: 'discarded' },
} as const satisfies Readonly<Record<string, Partial<Readonly<Record<NoteState, NoteState>>>>>

export type NoteDeed = keyof typeof arrows

const cannotBe: Readonly<Record<NoteDeed, string>> = {
  write: 'This note can’t be changed',
  freeze: 'This note can’t be signed',
  sign: 'This note can’t be signed',
  add_words: 'Words can’t be added beside this note',
  co_sign: 'This note can’t be co-signed',
  send_back: 'This note can’t be sent back',
  close_without_signature: 'This note can’t be closed without a signature',
  return: 'This note can’t be sent back by a reviewer',
  countersign: 'This note can’t be countersigned',
  append: 'Nothing can be appended to this note',
  enter_in_error: 'This note can’t be marked as entered in error',
  discard: 'This note can’t be discarded',
}
const because: Readonly<Record<NoteState, string>> = {
  draft: 'it is still being written.',
  ready: 'it waits for the other author’s signature.',
  signed: 'it is signed. What is missing can be added as a late entry, an addendum or a correction.',
  countersigned: 'it is countersigned. What is missing can be added as a late entry, an addendum or a correction.',
  returned: 'it was sent back and is being written again.',
  entered_in_error: 'it was entered in error.',
  discarded: 'it was discarded.',
}

/** The state that a deed leads to, or a refusal that says why it can't be done now. */
export function arrow(from: NoteState, deed: NoteDeed): NoteState {
  const next = nextState(from, deed)
  if (!next) throw new Refusal('not_now', `${cannotBe[deed]}: ${because[from]}`)
  return next
}

/** Whether the note's state allows a deed; whether a person may do it is for lib/access to say. */
export const canNow = (from: NoteState, deed: NoteDeed): boolean => nextState(from, deed) !== null

function nextState(from: NoteState, deed: NoteDeed): NoteState | null {
  const leads: Partial<Readonly<Record<NoteState, NoteState>>> = arrows[deed]
  return leads[from] ?? null
}
