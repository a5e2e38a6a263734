import type { ReactNode } from 'react'
import { PlainPage } from './plain-page'

/** What happened, that nothing was lost, what to do, and the reference that the server's journal has too. */
export function FaultPage({ error, children }: { error: unknown; children: ReactNode }) {
  const reference = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return (
    <PlainPage title="This page could not be opened">
      <p>The fault is ours. What was saved stays saved; nothing was changed by it.</p>
      <p className="mt-4">
        Try again in a moment. If it happens again, tell your administrator{reference && ' this reference'}.
      </p>
      {reference && <p className="mt-4 font-mono text-small text-muted">Reference {reference}</p>}
      <div className="mt-6">{children}</div>
    </PlainPage>
  )
}
