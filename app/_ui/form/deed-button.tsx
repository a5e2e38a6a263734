'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { ActionResult } from '@/lib/outcome/result'
import { Button } from './button'
import { pressed } from './sent'

interface DeedButtonProps {
  label: string
  /** What it is done to, for those who hear one button of many. */
  of?: string
  pending: string
  kind?: 'primary' | 'quiet' | 'withdraw'
  send: () => Promise<ActionResult<unknown>>
}

/** A deed of one tap; afterwards the page shows what is so now, or why it was refused. */
export function DeedButton({ label, of, pending, kind, send }: DeedButtonProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, start] = useTransition()
  const { refresh } = useRouter()
  const tap = () =>
    start(async () => {
      const result = await pressed(send)
      setTrouble(result.ok ? null : result.message)
      if (result.ok) refresh()
    })
  return (
    <>
      <Button kind={kind} pending={isPending && pending} aria-label={of && `${label}: ${of}`} onClick={tap}>
        {label}
      </Button>
      {trouble && (
        <p role="alert" className="mt-1 text-small">
          {trouble}
        </p>
      )}
    </>
  )
}
