'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A sheet over the log: the letter keys rest while it is open, what is asked first has the focus, and Escape closes it. */
export function Sheet({ title, close, children }: { title: string; close: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    opened?.querySelector<HTMLElement>('input, textarea, select, .pad')?.focus()
    return () => opened?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="dialog session-sheet"
      data-roomy
      onCancel={event => {
        event.preventDefault() // the browser tells of its own closing a moment later, and the next key would fall between
        close()
      }}
      onClose={close}
    >
      <header className="mb-2 flex items-baseline justify-between gap-4">
        <h2 id={titleId} className="heading">
          {title}
        </h2>
        <button type="button" className="text-button" onClick={close}>
          Close
        </button>
      </header>
      {children}
    </dialog>
  )
}
