import { RecordLink } from '@/app/_ui/page/record-link'
import type { NoteRecord } from '@/lib/review/read-record'
import { DiscardNote } from './discard-note'
import { SignedWords } from './signed-words'

/** What this person may do with the note now: the buttons and the rules are the same. */
export function NoteDeeds({ note, study }: { note: NoteRecord; study: string }) {
  const here = `/s/${study}/notes/${note.id}`
  const { may } = note
  return (
    <>
      {may.write && (
        <RecordLink href={`${here}/write`} className="button button-quiet">
          Write on
        </RecordLink>
      )}
      {may.sign && (
        <RecordLink href={`${here}/sign`} className="button button-primary">
          Read and sign
        </RecordLink>
      )}
      {may.review && (
        <RecordLink href={`/s/${study}/review/${note.id}`} className="button button-primary">
          Review
        </RecordLink>
      )}
      {may.append && <SignedWords noteId={note.id} deed="append" />}
      {may.closeWithoutSignature && <SignedWords noteId={note.id} deed="close" />}
      {may.enterInError && <SignedWords noteId={note.id} deed="error" />}
      {may.discard && <DiscardNote noteId={note.id} back={`/s/${study}/today`} />}
    </>
  )
}
