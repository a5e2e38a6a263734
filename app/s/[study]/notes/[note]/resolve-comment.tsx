'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { pressed } from '@/app/_ui/form/sent'
import { resolveCommentAction } from './actions'

/** "Answered": the comment stays, and stops asking. */
export function ResolveComment({ noteId, commentId }: { noteId: string; commentId: string }) {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [message, setMessage] = useState<string>()
  const resolve = async () => {
    setPending(true)
    const result = await pressed(() => resolveCommentAction({ noteId, commentId }))
    setPending(false)
    if (result.ok) router.refresh()
    else setMessage(result.message)
  }
  return (
    <p className="mt-2">
      <Button onClick={() => void resolve()} pending={pending && 'Marking…'}>
        Mark as answered
      </Button>
      {message && (
        <span role="alert" className="ml-3 text-small">
          {message}
        </span>
      )}
    </p>
  )
}
