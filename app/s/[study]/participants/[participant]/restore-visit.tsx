'use client'
import { type ReactNode, useState } from 'react'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { restoreVisitAction } from '@/app/s/[study]/participants/actions'

/** One tap; a day that stands against the order of the protocol by now, which the server knows, says why in a form that is fetched then. */
export function RestoreVisit({ visitId, code }: { visitId: string; code: string }) {
  const [form, setForm] = useState<ReactNode>(null)
  const label = 'Plan it again'
  if (form) return form
  return (
    <DeedButton
      label={label}
      of={code}
      pending="Planning…"
      send={async () => {
        const restored = await restoreVisitAction({ visitId })
        if (!restored.ok && restored.fields.reason) {
          const { RestoreVisitForm } = await import('./restore-visit-form')
          setForm(<RestoreVisitForm {...{ visitId, label }} misplaced={restored.fields.reason} />)
        }
        return restored
      }}
    />
  )
}
