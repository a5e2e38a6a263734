'use client'
import { useState } from 'react'
import { tellTabs } from '@/app/locked/session-channel'
import type { ActionResult } from '@/lib/outcome/result'

/** Locks this browser's session to what is handed over and leads to it; `trouble` says what stood against it. */
export function useHandOver() {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isPending, setPending] = useState(false)

  async function handOver(ask: () => Promise<ActionResult<unknown>>) {
    setPending(true)
    const result = await ask().catch(() => null)
    if (result?.ok) {
      tellTabs('locked')
      return window.location.replace('/handed')
    }
    setPending(false)
    setTrouble(result?.message ?? 'The server can’t be reached. Try again in a moment.')
  }

  return { trouble, setTrouble, isPending, handOver }
}
