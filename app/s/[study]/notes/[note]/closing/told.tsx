'use client'
import { useEffect, useRef } from 'react'
import type { useTold } from './use-told'

/** What became of a deed. What was tapped may be gone with it: then the focus goes here, and nobody reads on from the top. */
export function Told({ isPending, isTold, trouble }: Omit<ReturnType<typeof useTold>, 'tell'>) {
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (isTold && !isPending && document.activeElement === document.body) status.current?.focus()
  }, [isTold, isPending])
  const words = isPending ? 'Being saved…' : isTold && 'Saved'
  return (
    <>
      {trouble && <p role="alert">{trouble}</p>}
      <p ref={status} tabIndex={-1} role="status" className={words ? 'text-small text-muted' : 'sr-only'}>
        {words}
      </p>
    </>
  )
}
