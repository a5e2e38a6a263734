'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import { seeAlertAction } from './alert-actions'
import type { ShownAlert } from './alert-words'

const interval = 4000

/** What has just happened and concerns this person: here within five seconds, until they have seen it. */
export function Alerts({ first }: { first: readonly ShownAlert[] }) {
  const router = useRouter()
  const [alerts, setAlerts] = useState(first)
  useEffect(() => {
    const timer = setInterval(() => void fetchAlerts().then(fresh => fresh && setAlerts(fresh)), interval)
    return () => clearInterval(timer)
  }, [])
  const see = async (alert: ShownAlert) => {
    const result = await seeAlertAction({ alertId: alert.id })
    if (result.ok) setAlerts(now => now.filter(one => one.id !== alert.id))
    if (result.ok && alert.href) router.push(alert.href)
  }
  return (
    <div className="grid gap-2" aria-live="polite">
      {alerts.map(alert => (
        <Notice
          key={alert.id}
          kind="attention"
          title={alert.sentence}
          action={<Button onClick={() => void see(alert)}>{alert.href ? 'Open it' : 'I have seen this'}</Button>}
        />
      ))}
    </div>
  )
}

async function fetchAlerts(): Promise<readonly ShownAlert[] | null> {
  if (document.visibilityState === 'hidden') return null
  try {
    const response = await fetch('/api/alerts')
    return response.ok ? ((await response.json()) as { alerts: ShownAlert[] }).alerts : null
  } catch {
    return null
  }
}
