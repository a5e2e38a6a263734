'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { tellTabs } from './session-channel'
import { UnlockForm } from './unlock-form'
import { watchSession } from './watch-session'

interface SessionWatchProps {
  name: string
  idleMinutes: number
}

/** The lock over the work: the page stays as it is behind a cover that shows nothing of it. */
export function SessionWatch({ name, idleMinutes }: SessionWatchProps) {
  const [isCovered, setCovered] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(
    () => watchSession({ idleMinutes, cover: () => setCovered(true), uncover: () => setCovered(false) }),
    [idleMinutes],
  )
  useEffect(() => {
    if (isCovered && !dialog.current?.open) dialog.current?.showModal()
  }, [isCovered])
  if (!isCovered) return null
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="dialog backdrop:bg-paper"
      onCancel={event => event.preventDefault()}
      onClose={() => dialog.current?.showModal()}
    >
      <h2 id={titleId} className="heading mb-4">
        The screen is locked
      </h2>
      <UnlockForm name={name} onUnlocked={() => tellTabs('unlocked')} />
    </dialog>,
    document.body,
  )
}
