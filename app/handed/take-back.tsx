'use client'
import { UnlockForm } from '@/app/locked/unlock-form'

/** The way back into Vigil, for the one person who handed the screen over. */
export function TakeBack({ name, next, open }: { name: string; next: string; open: boolean }) {
  return (
    <details className="take-back" open={open}>
      <summary>For staff: take the screen back</summary>
      <div className="pt-4">
        <UnlockForm
          name={name}
          lead={`${name}, enter your password to go on. What was answered is kept.`}
          onUnlocked={() => window.location.replace(next)}
        />
      </div>
    </details>
  )
}
