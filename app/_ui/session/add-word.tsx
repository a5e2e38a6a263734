'use client'
import { useEffect, useId, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'

interface AddWordProps {
  /** What the word is added to. */
  words: string
  close: () => void
  add: (said: string) => void
}

const mostLetters = 2000

/** A word to an entry of one's own, below its line; Enter keeps it, Escape leaves it. */
export function AddWord({ words, close, add }: AddWordProps) {
  const [said, setSaid] = useState('')
  const id = useId()
  useEffect(() => document.getElementById(id)?.focus(), [id])
  return (
    <form
      className="below-line"
      aria-label={`A word to: ${words}`}
      onSubmit={event => {
        event.preventDefault()
        if (said.trim() !== '' && said.length <= mostLetters) add(said.trim())
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') close()
      }}
    >
      <TextField id={id} label={`A word to “${words}”`} value={said} onChange={setSaid} maxLength={mostLetters} />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit">Add it</Button>
        <Button onClick={close}>Leave it</Button>
      </p>
    </form>
  )
}
