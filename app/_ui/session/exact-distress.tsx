'use client'
import { useId, useState } from 'react'

/** A rating between the tens, typed and sent with Enter. */
export function ExactDistress({ rate }: { rate: (value: number) => void }) {
  const [typed, setTyped] = useState('')
  const [isRefused, setRefused] = useState(false)
  const id = useId()
  return (
    <form
      className="session-exact mt-2 flex flex-wrap items-center gap-2"
      onSubmit={event => {
        event.preventDefault()
        const fits = /^\d{1,3}$/.test(typed) && Number(typed) <= 100
        setRefused(!fits)
        if (!fits) return
        setTyped('')
        rate(Number(typed))
      }}
    >
      <label htmlFor={id}>Distress, exactly</label>
      <input
        id={id}
        data-exact
        className="input w-20"
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        size={3}
        value={typed}
        aria-invalid={isRefused || undefined}
        aria-describedby={isRefused ? `${id}-said` : undefined}
        onChange={event => setTyped(event.target.value.trim())}
      />
      <button type="submit" className="button">
        Log distress
      </button>
      <span id={`${id}-said`} role="status">
        {isRefused && 'A whole number from 0 to 100.'}
      </span>
    </form>
  )
}
