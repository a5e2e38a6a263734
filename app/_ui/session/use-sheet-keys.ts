'use client'
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { isTyping } from './is-typing'
import { useLetters } from './letters'

const inTurn = [...'123456789abcdefghijklmnopqrstuvwxyz']

/**
 * A key for each deed of an open sheet, digits first, or the one that it always has; none is the key that opened it, which may be pressed twice.
 * Gives them as they are to be shown; switched off with the log's own letters (WCAG 2.1.4).
 */
export function useSheetKeys(
  opener: string | undefined,
  deeds: readonly (() => void)[],
  always: readonly (string | undefined)[] = inTurn.filter(key => key !== opener),
): readonly (string | undefined)[] {
  const { isOn } = useLetters()
  const keys = deeds.map((_, place) => (isOn && always[place] !== opener ? always[place] : undefined))
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      if (document.querySelectorAll('dialog[open]').length > 1) return // the screen is locked over the sheet
      const deed = deeds[keys.indexOf(event.key.toLowerCase())]
      if (!deed) return
      event.preventDefault()
      event.stopImmediatePropagation() // the log has the focus again before the key is over
      flushSync(deed)
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  })
  return keys
}
