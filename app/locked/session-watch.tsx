'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Cover } from './ask-standing'
import { useHelpOverLock } from './help-over-lock'
import { tellTabs } from './session-channel'
import { SessionEnded } from './session-ended'
import { SomebodyElse } from './somebody-else'
import { UnlockForm } from './unlock-form'
import { watchSession } from './watch-session'

const titles: Readonly<Record<Cover, string>> = {
  locked: 'The screen is locked',
  'locked on its day': 'The screen is locked',
  ended: 'Your session has ended',
  'somebody else': 'Somebody else is signed in here now',
}

interface SessionWatchProps {
  name: string
  idleMinutes: number
  /** Of the session as it was when this page was made. */
  secondsToItsEnd: number
}

/** The lock over the work: the page stays as it is behind a cover that shows nothing of it, and offers the help of a session day alone. */
export function SessionWatch({ name, idleMinutes, secondsToItsEnd }: SessionWatchProps) {
  const [overAt] = useState(() => Date.now() + secondsToItsEnd * 1000)
  const [covered, setCovered] = useState<Cover | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const help = useHelpOverLock()
  useEffect(
    () => watchSession({ idleMinutes, overAt, cover: setCovered, uncover: () => setCovered(null) }),
    [idleMinutes, overAt],
  )
  useEffect(() => {
    if (covered && !dialog.current?.open) dialog.current?.showModal()
  }, [covered])
  if (!covered) return null
  return createPortal(
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className="dialog backdrop:bg-paper"
      onCancel={event => event.preventDefault()}
      onClose={({ target, currentTarget }) => target === currentTarget && currentTarget.showModal()}
    >
      <h2 id={titleId} className="heading mb-4">
        {titles[covered]}
      </h2>
      {covered === 'ended' && <SessionEnded name={name} />}
      {covered === 'somebody else' && <SomebodyElse name={name} />}
      {covered.startsWith('locked') && (
        <>
          <UnlockForm name={name} isLong={covered === 'locked on its day'} onUnlocked={() => tellTabs('unlocked')} />
          {help}
        </>
      )}
    </dialog>,
    document.body,
  )
}
