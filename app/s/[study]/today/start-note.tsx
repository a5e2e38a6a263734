'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { startNoteAction } from './actions'

/** One click from the visit to its note. */
export function StartNote({ visitId, study, label }: { visitId: string; study: string; label: string }) {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [message, setMessage] = useState<string>()
  const start = async () => {
    setPending(true)
    const result = await startNoteAction({ visitId })
    if (result.ok) return router.push(`/s/${study}/notes/${result.value.noteId}/write`)
    setPending(false)
    setMessage(result.message)
  }
  return (
    <>
      <Button onClick={() => void start()} pending={pending && 'Starting…'} aria-label={label}>
        Start note
      </Button>
      {message && (
        <p role="alert" className="text-small">
          {message}
        </p>
      )}
    </>
  )
}
