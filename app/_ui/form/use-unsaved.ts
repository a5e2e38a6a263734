import { useEffect } from 'react'

/** Has the browser ask before a page is left or loaded anew that holds what nobody else has yet. */
export function useUnsaved(isUnsaved: boolean, holds: () => boolean = always): void {
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => holds() && event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isUnsaved, holds])
}
const always = () => true

/** Leaves a page for another without being asked: what goes with it was said before. */
export function leaveFor(path: string): void {
  addEventListener('beforeunload', event => event.stopImmediatePropagation(), { capture: true })
  location.replace(path)
}
