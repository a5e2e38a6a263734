'use client'
import { useId, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { Dialog } from '@/app/_ui/form/dialog'
import { TextField } from '@/app/_ui/form/text-field'
import { type RevealReason, revealReasons } from '@/lib/trial/identity/reveal-reasons'

interface AskReasonProps {
  what: string
  /** The reasons that are left, where not every one is. */
  only?: readonly RevealReason[]
  ask: (reason: RevealReason, words?: string) => Promise<unknown>
}

const { other, emergency, ...usual } = revealReasons

/** The usual reasons are one tap; another one takes a few words. */
export function AskReason({ what, only, ask }: AskReasonProps) {
  const [words, setWords] = useState('')
  const id = useId()
  return (
    <Dialog trigger={{ label: `Show ${what.charAt(0).toLowerCase()}${what.slice(1)}` }} title={`${what}: why?`}>
      {close => {
        const choose = (reason: RevealReason, told?: string) => void ask(reason, told).then(close)
        return (
          <div className="grid gap-3">
            {(Object.keys(usual) as (keyof typeof usual)[])
              .filter(reason => only?.includes(reason) ?? true)
              .map(reason => (
                <Button key={reason} onClick={() => choose(reason)}>
                  {usual[reason]}
                </Button>
              ))}
            {!only && (
              <>
                <TextField id={id} label={other} value={words} onChange={setWords} maxLength={500} />
                <Button onClick={() => words.trim() && choose('other', words)}>Show for this reason</Button>
              </>
            )}
          </div>
        )
      }}
    </Dialog>
  )
}
