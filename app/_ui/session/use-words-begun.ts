'use client'
import { useEffect, useState } from 'react'
import { WordsBegun } from './words-begun'

/** The note that is being written in the log, and how to go on with it: a sheet that is closed or a page that dies takes no word along. */
export function useWordsBegun(noteId: string): readonly [string, (words: string) => void] {
  const [words, setWords] = useState('')
  const [kept, setKept] = useState<WordsBegun | null>(null)
  useEffect(() => {
    const begun = new WordsBegun(noteId)
    setKept(begun)
    void begun.left().then(left => setWords(now => now || left))
    const hidden = () => begun.flush()
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      begun.flush()
    }
  }, [noteId])
  const begin = (next: string) => {
    setWords(next)
    kept?.put(next)
  }
  return [words, begin]
}
