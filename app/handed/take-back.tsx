'use client'
import { leaveFor } from '@/app/_ui/form/use-unsaved'
import { UnlockForm } from '@/app/locked/unlock-form'

const lead = {
  kept: 'What was answered is kept.',
  unless_done: 'What is not finished here is not kept.',
}

interface TakeBackProps {
  name: string
  next: string
  open: boolean
  /** Whether answers are kept as they are given, or once the participant says that they are done. */
  answers?: keyof typeof lead
}

/** The way back into Vigil, for the one person who handed the screen over. */
export function TakeBack({ name, next, open, answers = 'kept' }: TakeBackProps) {
  return (
    <details className="take-back" open={open}>
      <summary>For staff: take the screen back</summary>
      <div className="pt-4">
        <UnlockForm
          name={name}
          lead={`${name}, enter your password to go on. ${lead[answers]}`}
          onUnlocked={() => leaveFor(next)}
        />
      </div>
    </details>
  )
}
