'use client'
import { useState } from 'react'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'

interface AskForWordsProps {
  noteId: string
  /** One field, or one entry of the log. */
  wanted: ({ readonly field: string } | { readonly entry: string }) & { readonly version: number }
  withheld: string
  mayAsk: boolean
  definition: string
}

/** Source verification: the words of one field or one entry, for a stated reason, recorded with the reader's name. */
export function AskForWords({ withheld, mayAsk, ...asked }: AskForWordsProps) {
  const [words, setWords] = useState<string | null>(null)
  if (words !== null) return <p className="prose whitespace-pre-wrap">{words}</p>
  return (
    <div className="flex flex-wrap items-center gap-4">
      <span className="text-muted">{withheld}</span>
      {mayAsk && (
        <FetchedDialog
          trigger={{ label: 'Verify' }}
          title="Open these words"
          form={async () => (await import('./ask-for-words-form')).AskForWordsForm}
          of={{ ...asked, show: setWords }}
        />
      )}
    </div>
  )
}
