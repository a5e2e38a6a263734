'use client'
import { useEffect, useId, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'

/** Shown once, in place of the button that made it, whose focus it takes; nobody can look it up later, only make another. */
export function InvitationLink({ token, name }: { token: string; name: string }) {
  const id = useId()
  useEffect(() => document.getElementById(id)?.focus(), [id])
  const [copied, setCopied] = useState(false)
  const link = `${window.location.origin}/invitation/${token}`
  const copy = () => void navigator.clipboard.writeText(link).then(() => setCopied(true))
  return (
    <div className="grid max-w-form gap-4">
      <TextField
        id={id}
        label={`The link for ${name}`}
        help="Pass it on yourself, in a way you trust. It works once, for a week, and is not shown again."
        value={link}
        onChange={() => {}}
      />
      <p className="flex items-center gap-4">
        <Button kind="primary" onClick={copy}>
          Copy the link
        </Button>
        <span role="status">{copied && 'Copied.'}</span>
      </p>
    </div>
  )
}
