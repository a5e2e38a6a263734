'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { pressed } from '@/app/_ui/form/sent'
import { discardNoteAction } from './actions'

const words = 'Discard this empty note'

interface DiscardNoteProps {
  noteId: string
  back: string
  /** Beside the writing, where it is not what one came for. */
  quiet?: true
}

/** A note with no word in it may go. */
export function DiscardNote({ noteId, back, quiet }: DiscardNoteProps) {
  const router = useRouter()
  const [message, setMessage] = useState<string>()
  const discard = async () => {
    const result = await pressed(() => discardNoteAction({ noteId }))
    if (result.ok) router.push(back)
    else setMessage(result.message)
  }
  return (
    <>
      {quiet ? (
        <button type="button" className="text-button" onClick={() => void discard()}>
          {words}
        </button>
      ) : (
        <Button kind="withdraw" onClick={() => void discard()}>
          {words}
        </Button>
      )}
      {message && <span role="alert">{message}</span>}
    </>
  )
}
