'use client'
import { useEffect, useState } from 'react'
import { Begun, type BegunKind } from './begun'

/** What is being typed into a sheet of the log, and how to go on with it: a sheet that is closed or a page that dies takes none of it along. */
export function useBegun<T extends string | readonly unknown[]>(
  kind: BegunKind,
  noteId: string,
  empty: T,
): readonly [T, (value: T) => void] {
  const [value, setValue] = useState<T>(empty)
  const [kept, setKept] = useState<Begun<T> | null>(null)
  useEffect(() => {
    const begun = new Begun<T>(kind, noteId)
    setKept(begun)
    void begun.left().then(left => left && setValue(now => (now.length > 0 ? now : left)))
    const hidden = () => begun.flush()
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      begun.flush()
    }
  }, [kind, noteId])
  const begin = (next: T) => {
    setValue(next)
    kept?.put(next)
  }
  return [value, begin]
}
