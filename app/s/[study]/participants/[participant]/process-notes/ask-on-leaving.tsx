'use client'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useCallback, useContext, useId, useMemo, useRef, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { useLeaving, type Way } from '@/app/_ui/page/use-leaving'

interface Stay {
  /** A sheet says whether it holds words that are not kept. */
  holds: (sheet: string, unsaved: boolean) => void
  asked: () => void
}
const Stay = createContext<Stay>({ holds: () => {}, asked: () => {} })
export const useStay = () => useContext(Stay)

export const question = 'Anything here that others need for safety? Put it in the note.'

/**
 * Whoever has written here is asked once before they go on, by any link of the page or by the browser's Back and Forward;
 * words that are not kept are named each time. Staying needs no more than Escape.
 */
export function AskOnLeaving({ back, children }: { back: string; children: ReactNode }) {
  const { push } = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const stay = useRef({ wrote: false, asked: false, unsaved: new Set<string>() })
  const [leaving, setLeaving] = useState<{ way: Way; asks: boolean; loses: boolean } | null>(null)
  const around = useMemo<Stay>(
    () => ({
      asked: () => {
        stay.current.asked = true
      },
      holds: (sheet, unsaved) => {
        const { unsaved: sheets } = stay.current
        if (unsaved) sheets.add(sheet)
        else sheets.delete(sheet)
        if (unsaved) stay.current.wrote = true
      },
    }),
    [],
  )
  const stops = useCallback((way: Way) => {
    const { wrote, asked, unsaved } = stay.current
    const asks = wrote && !asked
    if (dialog.current?.open || !(asks || unsaved.size > 0)) return false
    stay.current.asked = true
    setLeaving({ way, asks, loses: unsaved.size > 0 })
    dialog.current?.showModal()
    return true
  }, [])
  useLeaving(stops)
  const leave = (go: () => void) => {
    stay.current.unsaved.clear()
    dialog.current?.close()
    go()
  }
  return (
    <Stay value={around}>
      {children}
      <dialog ref={dialog} aria-labelledby={titleId} className="dialog">
        <h2 id={titleId} className="heading mb-4">
          {leaving?.asks ? question : 'Not kept yet'}
        </h2>
        {leaving?.loses && <p className="mb-4">What you have written and not kept is lost when you leave.</p>}
        <div className="flex flex-wrap gap-4">
          <Button kind="primary" onClick={() => dialog.current?.close()}>
            Stay here
          </Button>
          {leaving?.asks && leaving.way.to !== back && (
            <Button onClick={() => leave(() => push(back))}>To the notes</Button>
          )}
          {leaving && <Button onClick={() => leave(leaving.way.go)}>Leave</Button>}
        </div>
      </dialog>
    </Stay>
  )
}
