import { RecordLink } from '@/app/_ui/page/record-link'
import type { Actor } from '@/lib/access/actor'
import { requestAddress } from '@/lib/auth/request'
import { needsCode } from '@/lib/credentials/reauthenticate'
import { definitionOf } from '@/lib/notes/definition'
import type { NoteRecord } from '@/lib/review/read-record'
import { reportedIds } from '@/lib/session/effects/reported'
import { DiscardNote } from './discard-note'
import { SignedWords } from './signed-words'

/** Whether they may put signed words beside it. */
export const signsWords = ({ may }: NoteRecord): boolean => may.append || may.closeWithoutSignature || may.enterInError

interface NoteDeedsProps {
  actor: Actor
  note: NoteRecord
  study: string
  /** Whether a signature of theirs is taken now: what would be refused is not written first. */
  signs: boolean
}

/** What this person may do with the note now: the buttons and the rules are the same. */
export async function NoteDeeds({ actor, note, study, signs }: NoteDeedsProps) {
  const here = `/s/${study}/notes/${note.id}`
  const { may } = note
  const isSession = definitionOf(note.definition).kind === 'session'
  const reports = reportedIds(note.answers ?? {}) !== null
  const proof = {
    noteId: note.id,
    needsCode: signs && signsWords(note) && (await needsCode(actor, await requestAddress())),
  }
  return (
    <>
      <RecordLink href={`${here}/trail`} className="button button-quiet">
        Trail
      </RecordLink>
      {may.write && (
        <RecordLink href={`${here}/write`} className="button button-quiet">
          Write on
        </RecordLink>
      )}
      {may.triage && isSession && (
        <RecordLink href={`${here}/closing`} className="button button-quiet">
          Closing review
        </RecordLink>
      )}
      {may.triage && reports && (
        <RecordLink href={`${here}/effects`} className="button button-quiet">
          Effects reported
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
      {signs && may.append && <SignedWords {...proof} deed="append" />}
      {signs && may.closeWithoutSignature && (
        <RecordLink href={`${here}/close`} className="button button-withdraw">
          Close without a signature…
        </RecordLink>
      )}
      {signs && may.enterInError && <SignedWords {...proof} deed="error" contentHash={note.contentHash} />}
      {may.discard && <DiscardNote noteId={note.id} back={`/s/${study}/today`} />}
    </>
  )
}
