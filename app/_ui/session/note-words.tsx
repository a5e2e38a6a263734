'use client'
import { useId } from 'react'
import { Button } from '@/app/_ui/form/button'
import { ProseField } from '@/app/_ui/form/prose-field'
import { Sheet } from './sheet'
import type { BegunOf } from './use-begun'
import { useWordsBegun } from './use-words-begun'
import type { WordsBegun } from './words-begun'

const mostLetters = 2000

interface NoteWordsProps {
  /** What was written before the sheet was closed, or the page: one note of all of it. */
  begun: BegunOf<WordsBegun>
  /** Then nothing of what was begun is shown; what is written now is kept below it. */
  isCovered: boolean
  close: () => void
  keep: (words: string) => void
}

/** A note in words; Ctrl+Enter keeps it, Escape leaves it to be gone on with. */
export function NoteWords({ begun, isCovered, close, keep }: NoteWordsProps) {
  const { words, write, done } = useWordsBegun(begun, {
    from: isCovered ? [] : begun.pieces,
    as: typed => typed,
    close,
  })
  const id = useId()
  const send = () => {
    if (words.trim() === '' || words.length > mostLetters) return
    done()
    keep(words)
  }
  return (
    <Sheet title="A note in the log" close={close}>
      <form
        className="grid gap-4"
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
        }}
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <ProseField id={id} label="What you noticed" value={words} onChange={write} maxLength={mostLetters} rows={4} />
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" kind="primary">
            Log it
          </Button>
          <span className="text-small text-muted">or Ctrl+Enter. What you close stays here to be gone on with.</span>
        </p>
      </form>
    </Sheet>
  )
}
