import { useEffect } from 'react'

const holding = new Set<() => boolean>()

/** Has the browser ask before a page is left or loaded anew that holds what nobody else has yet. */
export function useUnsaved(isUnsaved: boolean, holds: () => boolean = always): void {
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent) => holds() && event.preventDefault()
    holding.add(holds)
    addEventListener('beforeunload', ask)
    return () => {
      holding.delete(holds)
      removeEventListener('beforeunload', ask)
    }
  }, [isUnsaved, holds])
}
const always = () => true

/** Whether something stands on this page that nobody else has yet. */
export const holdsUnsaved = (): boolean => [...holding].some(holds => holds())

/** Leaves a page for another without being asked: what goes with it was said before, or the page may not stay. */
export function leaveFor(path: string): void {
  addEventListener('beforeunload', event => event.stopImmediatePropagation(), { capture: true })
  location.replace(path)
}
