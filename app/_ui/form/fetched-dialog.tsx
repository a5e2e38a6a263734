'use client'
import { useRouter } from 'next/navigation'
import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react'
import { Notice } from '@/app/_ui/page/notice'
import { Button } from './button'
import { Dialog, type DialogProps } from './dialog'

interface FetchedDialogProps<P> extends Pick<DialogProps, 'trigger' | 'title'> {
  /** Brings the form, which the page does without until somebody is about to open it. */
  form: () => Promise<ComponentType<P & { done: () => void }>>
  /** What the form is told. */
  of: P
}

/** A dialog that opens at once, with a form that is fetched at its first opening; afterwards the page shows what is so now. */
export function FetchedDialog<P extends object>({ trigger, title, form, of }: FetchedDialogProps<P>) {
  const { refresh } = useRouter()
  const [round, setRound] = useState(0)
  const { Form, wait, bring, bringAhead } = useFetched(form)
  return (
    <Dialog trigger={trigger} title={title} onNear={bringAhead} onOpen={bring}>
      {close => {
        const done = () => {
          close()
          setRound(round + 1)
          refresh()
        }
        if (!Form) return <Awaited wait={wait} again={bring} />
        return (
          <Arrived>
            <Form key={round} {...of} done={done} />
          </Arrived>
        )
      }}
    </Dialog>
  )
}

/** Awaited for the first time, not to be had, or asked for again. */
type Wait = 'first' | 'away' | 'again'

function useFetched<F>(form: () => Promise<F>) {
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
