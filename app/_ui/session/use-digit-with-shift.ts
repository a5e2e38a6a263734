import { useEffect, useState } from 'react'
import { isDigitWithShift } from './rating-key'

/** Some browsers tell what the keys of the keyboard write (https://wicg.github.io/keyboard-map). */
interface TellsLayout {
  readonly keyboard?: { getLayoutMap(): Promise<ReadonlyMap<string, string>> }
}

/** Whether the keyboard of this device writes digits with Shift, as far as can be known. */
export function useDigitWithShift(): boolean {
  const [is, setIs] = useState(false)
  useEffect(() => {
    let isHere = true
    const { keyboard } = navigator as TellsLayout
    const asked = keyboard ? keyboard.getLayoutMap().catch(() => null) : Promise.resolve(null)
    void asked.then(layout => isHere && setIs(isDigitWithShift(layout, navigator.language)))
    return () => {
      isHere = false
    }
  }, [])
  return is
}
