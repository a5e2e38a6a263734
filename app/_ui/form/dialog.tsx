'use client'
import { type ReactNode, useId, useRef } from 'react'
import { Button } from './button'

export interface DialogProps {
  /** The button that opens it; `of` what, for those who hear one button of many. */
  trigger: { label: string; of?: string; kind?: 'primary' | 'quiet' | 'withdraw' }
  title: string
  /** The form inside; `close` after it has done its work. */
  children: (close: () => void) => ReactNode
  /** The pointer or the focus is on the button: it may soon be pressed. */
  onNear?: () => void
  onOpen?: () => void
}

/** A native modal dialog: the page behind is inert, Escape closes it, and the focus goes back to the button. */
export function Dialog({ trigger, title, children, onNear, onOpen }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const close = () => dialog.current?.close()
  const open = () => {
    dialog.current?.showModal()
    onOpen?.()
  }
  return (
    <>
      <Button
        kind={trigger.kind}
        aria-label={trigger.of && `${trigger.label}: ${trigger.of}`}
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={open}
      >
        {trigger.label}
      </Button>
      <dialog ref={dialog} aria-labelledby={titleId} className="dialog">
        <header className="mb-4 flex items-start justify-between gap-4">
          <h2 id={titleId} className="heading">
            {title}
          </h2>
          <button type="button" className="text-button" onClick={close}>
            Close
          </button>
        </header>
        {children(close)}
      </dialog>
    </>
  )
}
