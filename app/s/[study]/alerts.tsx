'use client'
import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { pressed } from '@/app/_ui/form/sent'
import { Notice } from '@/app/_ui/page/notice'
import { untilLeaving } from '@/app/_ui/page/until-leaving'
import { seeAlertAction } from './alert-actions'
import type { ShownAlert } from './alert-words'
import { AlertsInRoom } from './alerts-in-room'

const interval = 4000

/** What has just happened and concerns this person: here within five seconds, until they have seen it. Of each weight the newest stand open; beside a session all fold into one line. */
export function Alerts({ first }: { first: readonly ShownAlert[] }) {
  const router = useRouter()
  const isInRoom = usePathname().endsWith('/session')
  const [alerts, setAlerts] = useState(first)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const timer = setInterval(() => void fetchAlerts().then(fresh => fresh && setAlerts(fresh)), interval)
    return () => clearInterval(timer)
  }, [])
  const see = async (alert: ShownAlert) => {
    const result = await pressed(() => seeAlertAction({ alertId: alert.id }))
    setTrouble(result.ok ? null : result.message)
    if (result.ok) setAlerts(now => now.filter(one => one.id !== alert.id))
    if (result.ok && alert.href) router.push(alert.href)
  }
  const loud = alerts.filter(({ quiet }) => !quiet)
  const news = alerts.filter(({ quiet }) => quiet)
  const seen = (alert: ShownAlert) => (
    <Button onClick={() => void see(alert)}>{alert.href ? 'Open it' : 'I have seen this'}</Button>
  )
  const inFull = (alert: ShownAlert) => (
    <Notice key={alert.id} kind="attention" title={alert.sentence} action={seen(alert)} />
  )
  const quietly = (alert: ShownAlert) => (
    <div key={alert.id} className="news">
      <p>{alert.sentence}</p>
      {seen(alert)}
    </div>
  )
  return (
    <div className="grid gap-2" aria-live="polite">
      {isInRoom ? (
        <AlertsInRoom loud={loud} later={news}>
          {loud.map(inFull)}
          {news.map(quietly)}
        </AlertsInRoom>
      ) : (
        <>
          <Newest of={loud} open={2} rest="more to look at">
            {inFull}
          </Newest>
          <Newest of={news} open={1} rest="earlier">
            {quietly}
          </Newest>
        </>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}

interface NewestProps {
  of: readonly ShownAlert[]
  open: number
  /** What those behind the newest are called: "3 earlier". */
  rest: string
  children: (alert: ShownAlert) => ReactNode
}

/** The newest so many; the rest folded, so that the page begins where it always does. */
function Newest({ of, open, rest, children }: NewestProps) {
  const folded = of.slice(open)
  return (
    <>
      {of.slice(0, open).map(children)}
      {folded.length > 0 && (
        <details className="fold">
          <summary>{`${folded.length} ${rest}`}</summary>
          <div className="grid gap-2">{folded.map(children)}</div>
        </details>
      )}
    </>
  )
}

async function fetchAlerts(): Promise<readonly ShownAlert[] | null> {
  if (document.visibilityState === 'hidden') return null
  try {
    const response = await fetch('/api/alerts', { signal: untilLeaving })
    return response.ok ? ((await response.json()) as { alerts: ShownAlert[] }).alerts : null
  } catch {
    return null
  }
}
