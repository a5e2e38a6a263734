import type { ReactNode } from 'react'
import { requestCovered } from '@/lib/auth/request'
import { UnderCover } from './under-cover'

/** Pages of one note: covered together while its log is. */
export async function NoteUnderCover({ noteId, children }: { noteId: string; children: ReactNode }) {
  return (
    <UnderCover key={noteId} noteId={noteId} wasCovered={(await requestCovered()).includes(noteId)}>
      {children}
    </UnderCover>
  )
}
