'use client'
import { useRouter } from 'next/navigation'
import { type ComponentType, useState } from 'react'
import { Dialog, type DialogProps } from './dialog'
import { Fetched, useFetched } from './fetched'

interface FetchedDialogProps<P> extends Pick<DialogProps, 'trigger' | 'title'> {
  /** Brings the form, which the page does without until somebody is about to open it. */
  form: () => Promise<ComponentType<P & { done: () => void }>>
  /** What the form is told. */
  of: P
}

/** A dialog that opens at once, with a form that is fetched at its first opening; afterwards the page shows what is so now. */
export function FetchedDialog<P extends object>({ trigger, title, form, of }: FetchedDialogProps<P>) {
  const { refresh } = useRouter()
  const [round, setRound] = useState(0)
  const { Form, wait, bring, bringAhead } = useFetched(form)
  return (
    <Dialog trigger={trigger} title={title} onNear={bringAhead} onOpen={bring}>
      {close => {
        const done = () => {
          close()
          setRound(round + 1)
          refresh()
        }
        return <Fetched {...{ wait, bring }}>{Form && <Form key={round} {...of} done={done} />}</Fetched>
      }}
    </Dialog>
  )
}
