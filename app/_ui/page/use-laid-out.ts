import { useEffect, useState } from 'react'

/** Whether the whole page was laid out once at this width: the browser keeps the sizes of the first frame, in the second they are there. */
export function useLaidOut(): boolean {
  const [isLaidOut, setLaidOut] = useState(false)
  useEffect(() => {
    if (isLaidOut) return
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setLaidOut(true))
    })
    return () => cancelAnimationFrame(frame)
  }, [isLaidOut])
  useEffect(() => {
    let width = innerWidth
    const onResize = () => {
      if (innerWidth !== width) setLaidOut(false)
      width = innerWidth
    }
    addEventListener('resize', onResize)
    return () => removeEventListener('resize', onResize)
  }, [])
  return isLaidOut
}
