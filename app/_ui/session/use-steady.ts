'use client'
import { useLayoutEffect, useRef, useState } from 'react'

/** The same function for as long as the screen stands, doing what the latest does: whoever is handed it need not be drawn anew at every key. */
export function useSteady<A extends readonly unknown[], R>(latest: (...of: A) => R): (...of: A) => R {
  const held = useRef(latest)
  useLayoutEffect(() => {
    held.current = latest
  })
  const [steady] = useState(
    () =>
      (...of: A) =>
        held.current(...of),
  )
  return steady
}
