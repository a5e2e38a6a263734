'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { DeedForm, type DeedFormProps } from './deed-form'
import { Dialog } from './dialog'

interface DeedDialogProps<I extends FieldValues, O extends FieldValues, T>
  extends Omit<DeedFormProps<I, O, T>, 'done'> {
  trigger: { label: string; of?: string; kind?: 'primary' | 'quiet' | 'withdraw' }
  title: string
  /** What the form begins with, where a deed changes it: the form alone is begun anew, and the button keeps the focus. */
  of?: string
}

/** A deed that takes a few answers, asked in a dialog; afterwards the page shows what is so now, and the form is empty again. */
export function DeedDialog<I extends FieldValues, O extends FieldValues, T>(props: DeedDialogProps<I, O, T>) {
  const { trigger, title, of, ...form } = props
  const { refresh } = useRouter()
  const [round, setRound] = useState(0)
  return (
    <Dialog trigger={trigger} title={title}>
      {close => (
        <DeedForm
          key={`${round} ${of}`}
          {...form}
          done={() => {
            close()
            setRound(round + 1)
            refresh()
          }}
        />
      )}
    </Dialog>
  )
}
