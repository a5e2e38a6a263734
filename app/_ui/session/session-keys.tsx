'use client'
import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { type EntryKind, kinds } from '@/lib/session/log/kinds'
import { isTyping } from './is-typing'
import { KeyChoices } from './key-choices'
import { useLetters } from './letters'
import { ratingOf } from './rating-key'
import type { Rating } from './scale'
import { useDigitWithShift } from './use-digit-with-shift'

interface SessionKeysProps extends Rating {
  /** What is within reach: each of these may have a letter. */
  pads: readonly EntryKind[]
  /** Where the keys act: while something in it has the focus, and nobody types. */
  place: RefObject<HTMLElement | null>
  press: (kind: EntryKind) => void
  /** One of the states of a kind is to be chosen. */
  choose: (kind: EntryKind) => void
  find: () => void
  /** What goes on is to be ended. */
  end: () => void
  /** What was just tapped is taken back. */
  undo: () => void
  /** A word is added to it. */
  word: () => void
  cover: () => void
}

/** One key an entry, while the log has the focus; to be switched off, or given other letters (WCAG 2.1.4). */
export function SessionKeys({ pads, place, press, choose, to, rate, find, end, undo, word, cover }: SessionKeysProps) {
  const { isOn, kindOf } = useLetters()
  const withShift = useDigitWithShift()
  useEffect(() => {
    if (!isOn) return
    const act = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      if (!place.current?.contains(document.activeElement) || document.querySelector('dialog[open]')) return
      if (document.activeElement?.closest('[data-keys-rest]')) return
      const does = deedOf(event)
      if (!does) return
      event.preventDefault()
      flushSync(does) // a sheet is open before the next key
    }
    const deedOf = (event: KeyboardEvent): (() => void) | null => {
      const { key, shiftKey } = event
      const rating = ratingOf(event, to, withShift)
      if (rating !== null) return () => rate(rating)
      if (key === '-' && to === 100) return () => place.current?.querySelector<HTMLElement>('[data-exact]')?.focus()
      if (key === '/') return find
      if (key === ',') return end
      if (key === 'Backspace') return undo
      if (key === ';') return word
      if (key === '.') return cover
      const kind = kindOf(key.toLowerCase())
      if (!kind) return null
      return shiftKey && typeof kinds[kind].holds === 'object' ? () => choose(kind) : () => press(kind)
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [isOn, kindOf, place, press, choose, to, rate, find, end, undo, word, cover, withShift])
  return <KeyChoices {...{ pads, to }} />
}
