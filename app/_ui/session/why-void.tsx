'use client'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { voidReasons } from '@/lib/session/log/void-reasons'
import { isTyping } from './is-typing'
import { useLetters } from './letters'
import { SmallPad } from './small-pad'
import type { BegunOf } from './use-begun'
import { useBelow } from './use-below'
import type { BelowBegun } from './words-begun'

interface WhyVoidProps {
  /** The entry. */
  of: string
  /** What it says. */
  words: string
  begun: BegunOf<BelowBegun>
  close: () => void
  take: (why: Readonly<Record<string, string>>) => void
}

const { undone: _, ...later } = voidReasons
const reasons = Object.entries(later)
const mostLetters = 2000

/** Why an entry does not stand: below its line, so that the clock and the pads stay as they are. The log's own keys rest while the focus is in it. */
export function WhyVoid({ of, words, begun, close, take }: WhyVoidProps) {
  const { isOn } = useLetters()
  const { words: said, write, done } = useBelow(begun, { of, asks: 'void' }, close)
  const [isMissing, setMissing] = useState(false)
  const place = useRef<HTMLFieldSetElement>(null)
  const id = useId()
  const toTheFirst = () => place.current?.querySelector<HTMLElement>('.pad')?.focus()
  useEffect(toTheFirst, [])
  const leave = () => {
    place.current?.closest<HTMLElement>('[data-keys]')?.focus({ preventScroll: true })
    close()
  }
  const choose = (reason: string) => {
    const isUnsaid = reason === 'other' && said.trim() === ''
    setMissing(isUnsaid)
    if (isUnsaid || said.length > mostLetters) return document.getElementById(id)?.focus()
    leave()
    done()
    take({ reason, ...(said.trim() === '' ? {} : { words: said.trim() }) })
  }
  const act = (event: KeyboardEvent) => {
    const reason = isOn && !isTyping(event.target) && reasons[Number(event.key) - 1]
    if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && isTyping(event.target)) toTheFirst()
    else if (reason) choose(reason[0])
    else return
    event.preventDefault()
  }
  return (
    <fieldset ref={place} className="below-line" data-keys-rest onKeyDown={act}>
      <legend>Why does this not stand?</legend>
      <p className="text-small text-muted">
        “{words}” stays in the log, struck through, with your name and the reason.
      </p>
      <TextField
        id={id}
        label="In a few words, where they help"
        value={said}
        onChange={write}
        maxLength={mostLetters}
        error={isMissing ? 'Another reason needs a few words.' : undefined}
      />
      <div className="pads pads-small">
        {reasons.map(([reason, label], index) => (
          <SmallPad
            key={reason}
            label={label}
            foot={reason === 'other' ? 'in words' : ''}
            letter={isOn ? String(index + 1) : undefined}
            press={() => choose(reason)}
          />
        ))}
      </div>
      <p>
        <Button
          onClick={() => {
            done()
            leave()
          }}
        >
          It stands
        </Button>
      </p>
    </fieldset>
  )
}
