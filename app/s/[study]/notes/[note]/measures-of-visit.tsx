import { RecordLink } from '@/app/_ui/page/record-link'
import { leftWords } from '@/app/s/[study]/measures-left'
import type { Actor } from '@/lib/access/actor'
import { measuresDue } from '@/lib/measures/measures-due'

interface MeasuresOfVisitProps {
  actor: Actor
  note: { readonly visitId: string; readonly participantId: string }
  study: string
}

/** What the note's visit asks for and nobody has asked, with the way there; nothing where nothing is left. */
export async function MeasuresOfVisit({ actor, note, study }: MeasuresOfVisitProps) {
  const [left] = await measuresDue(actor, { visitId: note.visitId })
  if (!left) return null
  return (
    <p className="mb-6 print:hidden">
      {leftWords(left)}.{' '}
      <RecordLink
        href={`/s/${study}/participants/${note.participantId}/measures?visit=${note.visitId}`}
        className="link"
      >
        Measures of this visit
      </RecordLink>
    </p>
  )
}
