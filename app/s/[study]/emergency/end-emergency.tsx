'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { endEmergencyAction } from './actions'

interface EndEmergencyProps {
  studyId: string
  emergencyId: string
  /** The participant's code. */
  of: string
  secondsLeft: number
}

/** Ends it before its hour is over, and leads away from what is not to be seen any more; where the hour ends it, the page is read anew. */
export function EndEmergency({ studyId, emergencyId, of, secondsLeft }: EndEmergencyProps) {
  const router = useRouter()
  const { refresh } = router
  useEffect(() => {
    const timer = setTimeout(refresh, (secondsLeft + 1) * 1000)
    return () => clearTimeout(timer)
  }, [refresh, secondsLeft])
  const end = async () => {
    const result = await endEmergencyAction({ emergencyId })
    if (result.ok) router.push(`/s/${studyId}/participants`)
    return result
  }
  return <DeedButton label="End it now" of={of} pending="Ending…" send={end} />
}
