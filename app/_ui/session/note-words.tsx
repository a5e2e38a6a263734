'use client'
import { useId, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { ProseField } from '@/app/_ui/form/prose-field'
import { Sheet } from './sheet'

interface NoteWordsProps {
  /** What was written before the sheet was closed, or the page. */
  begun: string
  begin: (words: string) => void
  /** Then nothing of what was begun is shown; what is written now is kept below it. */
  isCovered: boolean
  close: () => void
  keep: (words: string) => void
}

/** A note in words; Ctrl+Enter keeps it, Escape leaves it to be gone on with. */
export function NoteWords({ begun, begin, isCovered, close, keep }: NoteWordsProps) {
  const [unseen] = useState(isCovered ? begun : '')
  const [words, setWords] = useState(isCovered ? '' : begun)
  const id = useId()
  const write = (next: string) => {
    setWords(next)
    begin([unseen, next].filter(Boolean).join('\n'))
  }
  const send = () => {
    if (words.trim() === '') return
    begin(unseen)
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
        <ProseField id={id} label="What you noticed" value={words} onChange={write} maxLength={2000} rows={4} />
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
