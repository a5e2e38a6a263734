'use client'
import { createContext, useContext } from 'react'

/** How a comment on an answer is begun: the desk around the note says it. */
export const BeginComment = createContext<(field: string) => void>(() => {})

/** At each answer of a note under review: opens the form at the page's end with this answer chosen. */
export function CommentHere({ field, label }: { field: string; label: string }) {
  const begin = useContext(BeginComment)
  return (
    <button type="button" className="text-button" aria-label={`Comment on ${label}`} onClick={() => begin(field)}>
      Comment
    </button>
  )
}
