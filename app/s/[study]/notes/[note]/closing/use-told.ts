'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { pressed } from '@/app/_ui/form/sent'
import type { ActionResult } from '@/lib/outcome/result'

/** A deed of one tap: the page shows what is so now, or why it was refused. */
export function useTold() {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, start] = useTransition()
  const { refresh } = useRouter()
  const tell = (send: () => Promise<ActionResult<unknown>>) =>
    start(async () => {
      const result = await pressed(send)
      setTrouble(result.ok ? null : result.message)
      if (result.ok) refresh()
    })
  return { tell, isPending, trouble }
}
