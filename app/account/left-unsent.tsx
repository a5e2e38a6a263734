'use client'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Notice } from '@/app/_ui/page/notice'
import { RecordLink } from '@/app/_ui/page/record-link'
import { onUnsentMoved, type UnsentNote, unsentHere, unsentWords } from './unsent-here'

/** What an earlier page could not send, with the way to the notes that will: opening one sends it. Nothing while there is nothing. */
export function LeftUnsent({ study }: { study: string }) {
  const pathname = usePathname()
  const [notes, setNotes] = useState<readonly UnsentNote[]>([])
  useEffect(() => {
    if (!pathname) return
    const look = () => void unsentHere().then(notes => setNotes(notes ?? []))
    look()
    return onUnsentMoved(look)
  }, [pathname])
  const elsewhere = notes.filter(({ noteId, page }) => !pathname.endsWith(`${noteId}/${page}`))
  if (elsewhere.length === 0) return null
  return (
    <Notice kind="info" title={`Kept in this browser and not sent yet: ${unsentWords(elsewhere)}.`}>
      <p className="flex flex-wrap gap-4">
        {elsewhere.map(({ noteId, page, count }) => (
          <RecordLink key={noteId + page} href={`/s/${study}/notes/${noteId}/${page}`}>
            Open the {page === 'session' ? 'log' : 'note'} that waits for {count === 1 ? '1 thing' : `${count} things`}
          </RecordLink>
        ))}
      </p>
    </Notice>
  )
}
