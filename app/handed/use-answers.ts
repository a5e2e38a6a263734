import { useRef, useState } from 'react'
import type { HandedForm } from '@/lib/measures/read-handed'
import { declineFormAction, fillFormAction } from './actions'

type Answers = HandedForm['answers']

const againMilliseconds = 3_000
const wait = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

/** The answers as they stand on the screen, sent one after the other in the order of the taps; what could not be saved is tried again. */
export function useAnswers(form: HandedForm, reload: () => void) {
  const [answers, setAnswers] = useState<Answers>(form.answers)
  const [saving, setSaving] = useState('')
  const latest = useRef(answers)
  const revision = useRef(form.revision)
  const sending = useRef<Promise<void>>(Promise.resolve())
  const isDeclining = useRef(false)

  async function send(done: boolean): Promise<void> {
    setSaving('Saving…')
    const first = latest.current
    for (;;) {
      const answers = done ? latest.current : first // a save whose answer got lost is told by its same answers
      const result = await fillFormAction({ formId: form.id, answers, revision: revision.current, done }).catch(
        () => null,
      )
      if (result?.ok) {
        revision.current = result.value.revision
        setSaving('Your answers are saved.')
        return
      }
      if (result && !['unavailable', 'fault'].includes(result.code)) return window.location.reload() // somebody went on with it elsewhere
      setSaving('Not saved yet. Trying again; nothing you tapped is lost.')
      await wait(againMilliseconds)
    }
  }

  function inTurn(done: boolean): Promise<void> {
    sending.current = sending.current.then(() => send(done))
    return sending.current
  }

  function answer(id: string, value: string | null) {
    latest.current = { ...latest.current, [id]: value }
    setAnswers(latest.current)
    void inTurn(false)
  }

  async function finish() {
    await inTurn(true)
    reload()
  }

  /** After what was tapped before: an answer that asks for somebody's judgement reaches them also so. */
  async function decline() {
    if (isDeclining.current) return
    isDeclining.current = true
    await sending.current
    const result = await declineFormAction({ formId: form.id }).catch(() => null)
    if (result?.ok) return reload()
    isDeclining.current = false
    setSaving(result?.message ?? 'The server can’t be reached. Try again in a moment.')
  }

  return { answers, saving, answer, finish, decline }
}
