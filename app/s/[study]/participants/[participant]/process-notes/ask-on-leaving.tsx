'use client'
import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { linkOf } from './link-of'

interface Stay {
  /** A sheet says whether it holds words that are not kept. */
  holds: (sheet: string, unsaved: boolean) => void
  asked: () => void
}
const Stay = createContext<Stay>({ holds: () => {}, asked: () => {} })
export const useStay = () => useContext(Stay)

export const question = 'Anything here that others need for safety? Put it in the note.'

/**
 * Whoever has written here is asked once before they go on by any link of the page; words that are not kept are named each
 * time. Links are caught before anything else hears of the click, whether by mouse or by Enter; staying needs no more than Escape.
 */
export function AskOnLeaving({ back, children }: { back: string; children: ReactNode }) {
  const { push } = useRouter()
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const stay = useRef({ wrote: false, asked: false, unsaved: new Set<string>() })
  const [leaving, setLeaving] = useState<{ to: string; asks: boolean; loses: boolean } | null>(null)
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
  useEffect(() => {
    const ask = (event: MouseEvent) => {
      const to = linkOf(event)
      const { wrote, asked, unsaved } = stay.current
      const asks = wrote && !asked
      if (!to || dialog.current?.open || !(asks || unsaved.size > 0)) return
      event.preventDefault()
      event.stopPropagation()
      stay.current.asked = true
      setLeaving({ to, asks, loses: unsaved.size > 0 })
      dialog.current?.showModal()
    }
    window.addEventListener('click', ask, true)
    return () => window.removeEventListener('click', ask, true)
  }, [])
  const go = (to: string) => {
    stay.current.unsaved.clear()
    dialog.current?.close()
    push(to)
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
          {leaving?.asks && leaving.to !== back && <Button onClick={() => go(back)}>To the notes</Button>}
          {leaving && <Button onClick={() => go(leaving.to)}>Leave</Button>}
        </div>
      </dialog>
    </Stay>
  )
}
