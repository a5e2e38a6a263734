'use client'
import type { KeyboardEvent } from 'react'

interface TilesProps {
  /** Shared by the radio buttons of one question. */
  name: string
  /** Code to label. */
  options: Readonly<Record<string, string>>
  value: string | null
  /** Null when the chosen one is tapped again, or Delete pressed on it. */
  onChange: (code: string | null) => void
  onBlur?: () => void
  disabled?: boolean
  /** Joined and small, for a table's cell or a row of checks. */
  dense?: boolean
  /** Only the code is seen or typed, and the label is read out: their words stand once above many questions. */
  byCode?: boolean
  /** Where no legend names the question: in a table's cell, in a row. */
  label?: string
}

/** Longer words than these stand one below the other in a small place. */
const longest = 20

/** Radio buttons as whole tappable tiles. */
export function Tiles({ name, options, value, onChange, onBlur, disabled, dense, byCode, label }: TilesProps) {
  const isLong = !byCode && Object.values(options).some(words => words.length > longest)
  const className = dense ? `segments${isLong ? ' segments-stacked' : ''}` : 'tiles'
  const tiles = Object.entries(options).map(([code, words]) => (
    <label key={code} className={dense ? 'segment' : 'tile'}>
      <input
        type="radio"
        name={name}
        value={code}
        checked={value === code}
        disabled={disabled}
        onBlur={onBlur}
        onChange={() => onChange(code)}
        onClick={value === code ? () => onChange(null) : undefined}
        onKeyDown={event => {
          if (event.key === 'Delete' || event.key === 'Backspace') onChange(null)
          else if (byCode && isTyped(event) && Object.hasOwn(options, event.key)) {
            onChange(event.key)
            tileOf(event)?.focus()
          }
        }}
      />
      {byCode && words !== code ? <Code code={code} words={words} /> : words}
    </label>
  ))
  if (!label) return <div className={className}>{tiles}</div>
  return (
    <div role="radiogroup" aria-label={label} className={className}>
      {tiles}
    </div>
  )
}

/** A key by itself: with another held down it is the browser's. */
const isTyped = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey

/** The tile of a key's code: from it the next Tab leaves for the next question, as after an arrow key. */
const tileOf = ({ currentTarget, key }: KeyboardEvent) =>
  currentTarget.closest('.segments')?.querySelector<HTMLInputElement>(`input[value="${key}"]`)

const Code = ({ code, words }: { code: string; words: string }) => (
  <>
    <span aria-hidden="true">{code}</span>
    <span className="sr-only">{words}</span>
  </>
)
