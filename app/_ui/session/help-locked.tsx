'use client'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '@/app/_ui/form/button'
import type { Help } from '@/lib/session/help/help'
import { HelpWords } from './help-words'
import { Sheet } from './sheet'

interface HelpLockedProps {
  open: () => Promise<Help | null>
}
type Shown = { readonly help: Help; readonly at: string } | 'not here' | null

/**
 * The help of the day over a locked screen, and nothing else of the page. Whoever stands before the screen can open it, and
 * that is meant: in an emergency it may be anybody who is in the room, the writer may be the one who needs help, and without a
 * network no password is looked at. Whom to call is worth more then than who reads it; that it was opened is recorded like any
 * other opening, of the person whose screen it is.
 */
export function HelpLocked({ open }: HelpLockedProps) {
  const [shown, setShown] = useState<Shown>(null)
  const [isAsking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (shown === null && wasOpen.current) button.current?.focus()
    wasOpen.current = shown !== null
  })
  const press = async () => {
    const at = new Date().toISOString()
    setAsking(true)
    const help = await open()
    setAsking(false)
    setShown(help ? { help, at } : 'not here')
  }
  return (
    <div className="mt-6 border-t border-rule pt-4" data-roomy>
      <p id="help-locked" className="mb-2">
        An emergency? The contacts and the crisis plan of this session day open without unlocking. That is recorded.
      </p>
      <p className="help-locked">
        <Button
          ref={button}
          aria-describedby="help-locked"
          pending={isAsking && 'Looking for it…'}
          onClick={() => void press()}
        >
          Help
        </Button>
      </p>
      {shown &&
        createPortal(
          <Sheet title="Help" close={() => setShown(null)}>
            {shown === 'not here' ? (
              <p role="alert">
                The contacts and the crisis plan can’t be shown while this screen is locked: they are not on this
                device, or what opens them here is not to be had. Call the emergency number, then the medical back-up of
                your site. Once the screen is unlocked, Help asks the server for them.
              </p>
            ) : (
              <HelpWords {...shown} />
            )}
          </Sheet>,
          document.body,
        )}
    </div>
  )
}
