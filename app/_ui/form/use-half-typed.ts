import { type ChangeEvent, type FocusEvent, useState } from 'react'
import type { ControlProps } from './field-frame'

/**
 * A day or a time that is typed in part is none for the browser, which shows it all the same and gives nothing: that it is
 * not kept is said once the box is left.
 */
export function useHalfTyped<P extends ControlProps<string>>(own: P, words: string) {
  const [isHalf, setHalf] = useState(false)
  if (isHalf && own.value !== '') setHalf(false)
  const props = isHalf && !own.disabled ? { ...own, error: words } : own
  const listen = {
    onBlur: ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
      setHalf(currentTarget.validity.badInput)
      own.onBlur?.()
    },
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
      if (!currentTarget.validity.badInput) setHalf(false)
      return currentTarget.value
    },
    /** Where another box takes the place of this one. */
    forget: () => setHalf(false),
  }
  return { props, listen }
}
