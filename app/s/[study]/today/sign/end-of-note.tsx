'use client'
import { useEffect, useRef } from 'react'

interface EndOfNoteProps {
  noteId: string
  isRead: boolean
  onRead: (noteId: string) => void
}

/** Stands below a note: once it has been on the screen, the note was read to its end. */
export function EndOfNote({ noteId, isRead, onRead }: EndOfNoteProps) {
  const end = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isRead || !end.current) return
    const watching = new IntersectionObserver(seen => {
      if (seen.some(one => one.isIntersecting)) onRead(noteId)
    })
    watching.observe(end.current)
    return () => watching.disconnect()
  }, [isRead, noteId, onRead])
  return (
    <p ref={end} className="mt-4 text-small text-muted">
      {isRead ? 'Read to its end.' : 'The end of this note.'}
    </p>
  )
}
