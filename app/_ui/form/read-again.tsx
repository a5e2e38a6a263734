import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { Button } from './button'

/** The page as it stands now, in place of what was read before; nothing that proves who somebody is outlasts it. */
export function ReadAgain({ forget }: { forget: () => void }) {
  const { refresh } = useRouter()
  const [isReading, startReading] = useTransition()
  return (
    <Button
      pending={isReading && 'Reading…'}
      onClick={() => {
        forget()
        document.getElementById('main')?.focus({ preventScroll: true })
        startReading(refresh)
      }}
    >
      Read it again
    </Button>
  )
}
