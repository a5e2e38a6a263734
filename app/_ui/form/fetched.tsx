import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Notice } from '@/app/_ui/page/notice'
import { Button } from './button'

/** Awaited for the first time, not to be had, or asked for again. */
type Wait = 'first' | 'away' | 'again'

/** What a dialog does without until it is opened; `bring` when it is, `bringAhead` when it may soon be. */
export function useFetched<F>(form: () => Promise<F>) {
  const [Form, setForm] = useState<F | null>(null)
  const [wait, setWait] = useState<Wait>('first')
  const fetched = async () => {
    const arrived = await form()
    setForm(() => arrived)
  }
  const bring = () => {
    if (Form) return
    if (wait === 'away') setWait('again')
    fetched().catch(() => setWait('away'))
  }
  const bringAhead = () => {
    if (!Form) fetched().catch(() => {}) // nobody has asked for it yet; opening tries again and says so
  }
  return { Form, wait, bring, bringAhead }
}

interface FetchedProps {
  wait: Wait
  bring: () => void
  /** The form, as soon as it is here. */
  children: ReactNode
}

/** The form of a dialog that is open; until it is here, that it is fetched, or that it can't be and how to go on. */
export const Fetched = ({ wait, bring, children }: FetchedProps) =>
  children ? <Arrived>{children}</Arrived> : <Awaited wait={wait} again={bring} />

function Awaited({ wait, again }: { wait: Wait; again: () => void }) {
  if (wait === 'first')
    return (
      <p role="status" className="waiting text-muted">
        Fetching the form…
      </p>
    )
  return (
    <Notice
      kind="refusal"
      title="The form can’t be fetched: the server can’t be reached."
      action={
        <Button pending={wait === 'again' && 'Fetching…'} onClick={again}>
          Try again
        </Button>
      }
    >
      Nothing was changed. If this lasts, load the page again.
    </Notice>
  )
}

/** Where the button that fetched the form had the focus and went with its notice, the form takes it. */
function Arrived({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const dialog = frame.current?.closest('dialog')
    if (dialog?.open && !dialog.contains(document.activeElement))
      frame.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }, [])
  return <div ref={frame}>{children}</div>
}
