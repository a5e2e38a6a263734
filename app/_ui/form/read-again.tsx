import { useRouter } from 'next/navigation'
import { Button } from './button'

/** The page as it stands now, in place of what was read before; nothing that proves who somebody is outlasts it. */
export function ReadAgain({ forget }: { forget: () => void }) {
  const { refresh } = useRouter()
  return (
    <Button
      onClick={({ currentTarget }) => {
        forget()
        currentTarget.closest('dialog')?.close() // behind it nothing takes the focus
        document.getElementById('main')?.focus({ preventScroll: true })
        refresh()
      }}
    >
      Read it again
    </Button>
  )
}
