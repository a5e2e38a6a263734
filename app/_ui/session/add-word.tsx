'use client'
import { useEffect, useId } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import type { BegunOf } from './use-begun'
import { useBelow } from './use-below'
import type { BelowBegun } from './words-begun'

interface AddWordProps {
  /** The entry that the word is added to. */
  of: string
  /** What that says. */
  words: string
  begun: BegunOf<BelowBegun>
  close: () => void
  add: (said: string) => void
}

const mostLetters = 2000

/** A word to an entry of one's own, below its line; Enter adds it, Escape leaves it to be gone on with. */
export function AddWord({ of, words, begun, close, add }: AddWordProps) {
  const { words: said, write, done } = useBelow(begun, { of, asks: 'word' }, close)
  const id = useId()
  useEffect(() => document.getElementById(id)?.focus(), [id])
  return (
    <form
      className="below-line"
      aria-label={`A word to: ${words}`}
      onSubmit={event => {
        event.preventDefault()
        if (said.trim() === '' || said.length > mostLetters) return
        done()
        add(said.trim())
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') close()
      }}
    >
      <TextField id={id} label={`A word to “${words}”`} value={said} onChange={write} maxLength={mostLetters} />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit">Add it</Button>
        <Button
          onClick={() => {
            done()
            close()
          }}
        >
          {said === '' ? 'Leave it' : 'Throw it away'}
        </Button>
      </p>
    </form>
  )
}
