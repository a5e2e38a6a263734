'use client'
import { useState } from 'react'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { Result, type Results } from './result'
import { type NoteToSign, SignForm } from './sign-form'

interface SignSeveralProps {
  notes: readonly NoteToSign[]
  needsCode: boolean
  name: string
  back: string
}

/** The notes with their form; then what was signed and what was left out, which stays until the list is read again. */
export function SignSeveral({ notes, ...props }: SignSeveralProps) {
  const [done, setDone] = useState<Results | null>(null)
  const [stop, setStop] = useState<{ message: string; at: string } | null>(null)
  const shown = notes.map(note => note.contentHash).join()
  if (done) return <Result results={done} back={props.back} again={() => setDone(null)} />
  return (
    <>
      {stop && stop.at !== shown && <Notice kind="refusal" title={stop.message} />}
      {notes.length === 0 ? (
        <Empty title="Nothing waits for your signature.">
          A note of yours comes here once nothing is left in it. A medication session is first signed on its own page.
        </Empty>
      ) : (
        <SignForm
          key={shown}
          notes={notes}
          {...props}
          done={setDone}
          stopped={message => setStop({ message, at: shown })}
        />
      )}
    </>
  )
}
