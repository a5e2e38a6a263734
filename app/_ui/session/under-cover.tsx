'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { hearCovered, isCoveredHere, setCoveredHere } from './covered'
import { UncoverSheet } from './uncover-sheet'

interface UnderCoverProps {
  noteId: string
  /** As the browser said when it asked for the page. */
  wasCovered: boolean
  children: ReactNode
}

/** While a note's log is covered in this browser, none of the note's pages shows anything of it, nor news of other notes. The log's own page covers itself. */
export function UnderCover({ noteId, wasCovered, children }: UnderCoverProps) {
  const [isCovered, setCovered] = useState(wasCovered)
  const [isAsking, setAsking] = useState(false)
  const isLog = usePathname().endsWith('/session')
  useLayoutEffect(() => {
    setCovered(isCoveredHere(noteId))
    return hearCovered(noteId, setCovered)
  }, [noteId])
  const isHidden = isCovered && !isLog
  const uncover = () => {
    setAsking(false)
    setCovered(false)
    setCoveredHere(noteId, false)
  }
  return (
    <>
      {isHidden && (
        <section aria-labelledby="covered" className="note-covered grid justify-items-start gap-4">
          <h1 id="covered" className="title">
            This session is covered
          </h1>
          <p>Its log was covered in this browser, and with it every page of its note. Nothing of it is lost.</p>
          <Button onClick={() => setAsking(true)}>Show again</Button>
        </section>
      )}
      {isHidden && isAsking && <UncoverSheet noteId={noteId} close={() => setAsking(false)} uncover={uncover} />}
      <div className={isHidden ? 'hidden' : 'contents'}>{children}</div>
    </>
  )
}
