import { useEffect, useRef, useState } from 'react'
import { useUnsaved } from '@/app/_ui/form/use-unsaved'
import type { HandedStatement } from '@/lib/measures/read-handed'
import { declineStatementAction, fillStatementAction } from './actions'

const pauseMilliseconds = 800
const longestMilliseconds = 5_000
const againMilliseconds = 3_000
const wait = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

/**
 * What is written, sent after each pause, on leaving the field or the page, and every few seconds of writing on; what could not be
 * saved is tried again, and nothing typed is lost meanwhile.
 */
export function useSheet({ id: formId, ...begun }: HandedStatement, reload: () => void) {
  const [text, setText] = useState(begun.text)
  const [saving, setSaving] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const latest = useRef(begun.text)
  const [saved, setSaved] = useState(begun.text)
  const kept = useRef(begun.text)
  const revision = useRef(begun.revision)
  const sending = useRef<Promise<boolean>>(Promise.resolve(true))
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const longest = useRef<ReturnType<typeof setTimeout>>(undefined)
  useUnsaved(text !== saved)
  useHidden(() => flush())

  async function send(done: boolean): Promise<boolean> {
    if (!done && latest.current === kept.current) return true
    setSaving('Saving…')
    const first = latest.current
    for (;;) {
      const sent = done ? latest.current : first // a save whose answer got lost is told by its same words
      const result = await fillStatementAction({ formId, text: sent, revision: revision.current, done }).catch(
        () => null,
      )
      if (result?.ok) {
        revision.current = result.value.revision
        kept.current = sent
        setSaved(sent)
        setSaving('What you wrote is saved.')
        return true
      }
      if (result?.code === 'invalid') {
        setSaving('')
        setTrouble(result.fields.text ?? result.message)
        return false
      }
      if (result?.code === 'stale') {
        setSaving('')
        setTrouble(
          'This page was gone on with elsewhere, so what you wrote last is not saved. Please tell the person who handed you the screen.',
        )
        return false
      }
      if (result && !['unavailable', 'fault'].includes(result.code)) {
        reload() // the screen was taken back
        return false
      }
      setSaving('Not saved yet. Trying again; nothing you wrote is lost.')
      await wait(againMilliseconds)
    }
  }

  function inTurn(done: boolean): Promise<boolean> {
    sending.current = sending.current.then(() => send(done))
    return sending.current
  }

  function write(next: string) {
    latest.current = next
    setText(next)
    setTrouble(null)
    clearTimeout(pause.current)
    pause.current = setTimeout(flush, pauseMilliseconds)
    longest.current ??= setTimeout(flush, longestMilliseconds)
  }

  function flush() {
    rest()
    void inTurn(false)
  }

  function rest() {
    clearTimeout(pause.current)
    clearTimeout(longest.current)
    longest.current = undefined
  }

  async function finish() {
    rest()
    if (await inTurn(true)) reload()
  }

  async function decline() {
    rest()
    const result = await declineStatementAction({ formId }).catch(() => null)
    if (result?.ok) return reload()
    setTrouble(result?.message ?? 'The server can’t be reached. Try again in a moment.')
  }

  return { text, write, flush, saving, trouble, finish, decline }
}

function useHidden(heard: () => void): void {
  const latest = useRef(heard)
  latest.current = heard
  useEffect(() => {
    const turned = () => document.visibilityState === 'hidden' && latest.current()
    document.addEventListener('visibilitychange', turned)
    return () => document.removeEventListener('visibilitychange', turned)
  }, [])
}
