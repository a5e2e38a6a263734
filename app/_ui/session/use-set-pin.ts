'use client'
import { type FormEvent, useState } from 'react'
import { DayPin, isPin } from './day-pin'
import type { PinUsed } from './send-opening'

export interface PinOfDay {
  noteId: string
  /** Told of each use of it, right or wrong. */
  used: (use: PinUsed) => void
}

/** A PIN as it is typed, and set for the day once it is long enough. */
export function useSetPin({ noteId, used }: PinOfDay) {
  const [value, setValue] = useState('')
  const [error, setError] = useState<string>()
  /** Whether it is set now. */
  async function set(event: FormEvent): Promise<boolean> {
    event.preventDefault()
    const isLong = isPin(value)
    setError(isLong ? undefined : 'Six digits at least, twelve at most.')
    if (!isLong) return false
    await DayPin.set(noteId, value, used)
    setValue('')
    return true
  }
  return { set, input: { type: 'password', inputMode: 'numeric', value, onChange: setValue, error } as const }
}
