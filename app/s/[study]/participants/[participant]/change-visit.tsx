'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import { restoreVisitAction } from '@/app/s/[study]/participants/actions'
import type { MovedVisit } from './move-visit'

interface ChangeVisitProps {
  visit: MovedVisit & { code: string; state: 'planned' | 'missed' | 'cancelled' }
  /** How far its note has come, in words, where there is one. */
  note: string | null
  /** Past being written: then the visit was held. */
  held: boolean
}

/** A visit that is not held as planned; one that was cancelled is planned again. */
export function ChangeVisit({ visit, note, held }: ChangeVisitProps) {
  if (visit.state === 'cancelled')
    return (
      <DeedButton
        label="Plan it again"
        of={visit.code}
        pending="Planning…"
        send={() => restoreVisitAction({ visitId: visit.id })}
      />
    )
  if (held) return null
  return (
    <FetchedDialog
      trigger={{ label: 'Change', of: visit.code }}
      title={`Change ${visit.code}`}
      form={async () => (await import('./change-visit-form')).ChangeVisitForm}
      of={{ visit, note }}
    />
  )
}
