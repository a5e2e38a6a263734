'use client'
import { useId, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { ProseField } from '@/app/_ui/form/prose-field'
import { Sheet } from './sheet'

/** A note in words; Ctrl+Enter keeps it. */
export function NoteWords({ close, keep }: { close: () => void; keep: (words: string) => void }) {
  const [words, setWords] = useState('')
  const id = useId()
  const send = () => words.trim() !== '' && keep(words)
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
        <ProseField id={id} label="What you noticed" value={words} onChange={setWords} maxLength={2000} rows={4} />
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" kind="primary">
            Log it
          </Button>
          <span className="text-small text-muted">or Ctrl+Enter</span>
        </p>
      </form>
    </Sheet>
  )
}
