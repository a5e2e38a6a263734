'use client'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '@/app/_ui/form/button'
import { holdsUnsaved, leaveFor } from '@/app/_ui/form/use-unsaved'
import { inTime } from '@/app/_ui/offline/patience'
import { askNoMore } from '@/app/_ui/page/until-leaving'
import { tellTabs } from '@/app/locked/session-channel'
import { leaveNothingHeld } from './leave-nothing-held'
import { liesUnsent, unsentHere, unsentWords } from './unsent-here'

/** Ends the session and leaves every page of it, in every tab: a new document, so that nothing of the old one stays. What is not sent yet is named first. */
export function SignOutButton({ words = 'Sign out', className }: { words?: string; className?: string }) {
  const [unsent, setUnsent] = useState<string | null>(null)
  async function ask() {
    const notes = await unsentHere()
    const isUnsent = notes?.length !== 0
    if (!isUnsent && !holdsUnsaved()) return signOut()
    setUnsent(isUnsent ? unsentWords(notes) : '')
  }
  return (
    <>
      <button type="button" className={className} onClick={() => void ask()}>
        {words}
      </button>
      {unsent !== null && <NotSentYet unsent={unsent} stay={() => setUnsent(null)} />}
    </>
  )
}

/** Beside the page: the button may stand in a sentence, where there is no room for a dialog. */
function NotSentYet({ unsent, stay }: { unsent: string; stay: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return createPortal(
    <dialog ref={dialog} aria-label="Not everything is sent yet" className="dialog" onClose={stay}>
      <div className="grid gap-4">
        <h2 className="heading">Not everything is sent yet</h2>
        {unsent && (
          <p>
            {unsent} did not reach the server. It stays in this browser, locked, and opens when whoever wrote it signs
            in here again.
          </p>
        )}
        {holdsUnsaved() && <p>What you have filled in here is lost when you leave.</p>}
        <div className="flex flex-wrap gap-4">
          <Button kind="primary" onClick={stay}>
            Stay
          </Button>
          <Button onClick={() => void signOut()}>Sign out all the same</Button>
        </div>
      </div>
    </dialog>,
    document.body,
  )
}

async function signOut() {
  await leaveNothingHeld()
  askNoMore()
  const body = JSON.stringify({ unsent: await liesUnsent() })
  await fetch('/api/session/sign-out', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    signal: inTime(),
  }).catch(() => null)
  tellTabs('signed out')
  leaveFor('/sign-in')
}
