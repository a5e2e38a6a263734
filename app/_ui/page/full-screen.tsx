'use client'
import { type ReactNode, useEffect, useRef } from 'react'

/** Fills the screen and makes the page behind it inert, until a deed inside leads on: for what must be read before anything else. */
export function FullScreen({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      className="full-screen"
      onCancel={event => event.preventDefault()}
      onClose={() => dialog.current?.showModal()}
    >
      {children}
    </dialog>
  )
}
