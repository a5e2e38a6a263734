import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { pressed } from '@/app/_ui/form/sent'
import type { ActionResult } from '@/lib/outcome/result'

interface StartButtonProps {
  study: string
  label: string
  start: () => Promise<ActionResult<{ noteId: string }>>
  children: ReactNode
}

/** Begins a note and leads to it; a refusal stands beside the button. */
export function StartButton({ study, label, start, children }: StartButtonProps) {
  const router = useRouter()
  const [pending, setPending] = useState(false)
  const [message, setMessage] = useState<string>()
  const begin = async () => {
    setPending(true)
    const result = await pressed(start)
    if (result.ok) return router.push(`/s/${study}/notes/${result.value.noteId}/write`)
    setPending(false)
    setMessage(result.message)
  }
  return (
    <>
      <Button onClick={() => void begin()} pending={pending && 'Starting…'} aria-label={label}>
        {children}
      </Button>
      {message && (
        <p role="alert" className="text-small">
          {message}
        </p>
      )}
    </>
  )
}
