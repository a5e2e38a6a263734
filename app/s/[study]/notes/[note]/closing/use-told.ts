'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { pressed } from '@/app/_ui/form/sent'
import { useUnsaved } from '@/app/_ui/form/use-unsaved'
import { askClock } from '@/app/_ui/offline/server-clock'
import type { ActionResult } from '@/lib/outcome/result'

/** A deed of one tap: the page shows what is so now, or why it was refused; it is not left unasked while that is under way. */
export function useTold() {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isTold, setTold] = useState(false)
  const [isPending, start] = useTransition()
  useUnsaved(isPending)
  useEffect(askClock, []) // times are said by the site's clock: by how much this device's is off is known by then
  const { refresh } = useRouter()
  const tell = (send: () => Promise<ActionResult<unknown>>) =>
    start(async () => {
      const result = await pressed(send)
      setTrouble(result.ok ? null : result.message)
      setTold(result.ok)
      if (result.ok) refresh()
    })
  return { tell, isPending, isTold, trouble }
}
