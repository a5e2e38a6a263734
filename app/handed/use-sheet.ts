import { useRef, useState } from 'react'
import type { HandedStatement } from '@/lib/measures/read-handed'
import { fillStatementAction } from './actions'

const pauseMilliseconds = 800
const againMilliseconds = 3_000
const wait = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

/** What is written, sent after each pause; what could not be saved is tried again, and nothing typed is lost meanwhile. */
export function useSheet({ id: formId, ...begun }: HandedStatement, reload: () => void) {
  const [text, setText] = useState(begun.text)
  const [saving, setSaving] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const latest = useRef(begun.text)
  const saved = useRef(begun.text)
  const revision = useRef(begun.revision)
  const sending = useRef<Promise<boolean>>(Promise.resolve(true))
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)

  async function send(done: boolean): Promise<boolean> {
    if (!done && latest.current === saved.current) return true
    setSaving('Saving…')
    for (;;) {
      const sent = latest.current
      const result = await fillStatementAction({ formId, text: sent, revision: revision.current, done }).catch(
        () => null,
      )
      if (result?.ok) {
        revision.current = result.value.revision
        saved.current = sent
        setSaving('What you wrote is saved.')
        return true
      }
      if (result?.code === 'invalid') {
        setSaving('')
        setTrouble(result.fields.text ?? result.message)
        return false
      }
      if (result && !['unavailable', 'fault'].includes(result.code)) {
        reload() // somebody went on with it elsewhere
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
    pause.current = setTimeout(() => void inTurn(false), pauseMilliseconds)
  }

  async function finish() {
    clearTimeout(pause.current)
    if (await inTurn(true)) reload()
  }

  return { text, write, saving, trouble, finish }
}
