import type { ReactNode } from 'react'
import { Paper } from '@/app/_ui/page/paper'
import type { NoteRecord } from '@/lib/review/read-record'

interface NotePaperProps {
  note: NoteRecord
  title: string
  children: ReactNode
}

/** What a page beside a note says of signatures. */
export const besideNote = 'Not signed: what is signed is the note, and stands there.'

/** A note as it is printed: which version, its content, and the signatures under exactly that. */
export function NotePaper({ note, title, children }: NotePaperProps) {
  const { participantCode, visitCode, shown, definition, contentHash, signatures, timeZone } = note
  return (
    <Paper
      about={`${participantCode}, ${visitCode}: ${title}, version ${shown} (${definition}), content ${contentHash.slice(0, 16)}…`}
      signed={signatures.filter(one => one.version === shown && one.appendixId === null)}
      bound={({ id }) => (signatures.some(one => one.id === id && one.superseded) ? 'superseded' : null)}
      zone={timeZone}
    >
      {children}
    </Paper>
  )
}
