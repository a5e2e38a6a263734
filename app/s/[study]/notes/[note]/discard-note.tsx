'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { pressed } from '@/app/_ui/form/sent'
import { discardNoteAction } from './actions'

/** A note with no word in it may go. */
export function DiscardNote({ noteId, back }: { noteId: string; back: string }) {
  const router = useRouter()
  const [message, setMessage] = useState<string>()
  const discard = async () => {
    const result = await pressed(() => discardNoteAction({ noteId }))
    if (result.ok) router.push(back)
    else setMessage(result.message)
  }
  return (
    <>
      <Button kind="withdraw" onClick={() => void discard()}>
        Discard this empty note
      </Button>
      {message && <span role="alert">{message}</span>}
    </>
  )
}
