import type { Tx } from '@/db/client'
import { type Actor, recorderOf } from '@/lib/access/actor'
import { recordView } from '@/lib/audit/record-view'
import { noteEvent } from './note-event'
import type { NoteRow } from './note-repository'

/** Sealed content that is read beside a note's answers, and not with them. */
type Part = 'closing' | 'effects' | 'history'

/** Says in the trail that this version of a note was read, or that part of it: every use-case that opens its words for a reader does, or shows nothing. */
export const recordReading = (tx: Tx, actor: Actor, note: NoteRow, part?: Part): Promise<void> =>
  recordView(tx, recorderOf(actor, note), noteEvent(note, 'note.viewed', part ? { part } : {}))
