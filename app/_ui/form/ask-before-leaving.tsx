import { type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useLeaving, type Way } from '@/app/_ui/page/use-leaving'
import { Button } from './button'
import { useUnsaved } from './use-unsaved'

/**
 * Asks whoever has filled something in, and not sent it, before they leave: by a link, by Back and Forward, or by loading the page
 * anew. A form in a dialog that was closed was left already.
 */
export function AskBeforeLeaving({ form, isUnsaved }: { form: RefObject<HTMLElement | null>; isUnsaved: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const [way, setWay] = useState<Way | null>(null)
  const isLeaving = useRef(false)
  const isShown = useCallback(() => !isLeaving.current && form.current?.checkVisibility() === true, [form])
  useUnsaved(isUnsaved, isShown)
  useEffect(() => {
    const fill = () => {
      isLeaving.current = false
    }
    const filled = form.current
    filled?.addEventListener('input', fill)
    return () => filled?.removeEventListener('input', fill)
  }, [form])
  const stops = useCallback(
    (to: Way) => {
      if (!isUnsaved || dialog.current?.open || !isShown()) return false
      setWay(to)
      dialog.current?.showModal()
      return true
    },
    [isUnsaved, isShown],
  )
  useLeaving(stops)
  const leave = () => {
    isLeaving.current = true
    dialog.current?.close()
    way?.go()
  }
  return (
    <dialog ref={dialog} aria-labelledby={titleId} className="dialog">
      <h2 id={titleId} className="heading mb-4">
        Not sent yet
      </h2>
      <p className="mb-4">What you have filled in here is lost when you leave.</p>
      <div className="flex flex-wrap gap-4">
        <Button kind="primary" onClick={() => dialog.current?.close()}>
          Stay here
        </Button>
        <Button onClick={leave}>Leave</Button>
      </div>
    </dialog>
  )
}
