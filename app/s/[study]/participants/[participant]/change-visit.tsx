'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { MovedVisit } from './move-visit'
import { RestoreVisit } from './restore-visit'

interface ChangeVisitProps {
  visit: MovedVisit & { code: string; state: 'planned' | 'missed' | 'cancelled' }
  /** How far its note has come, in words, where there is one. */
  note: string | null
  /** Past being written: then the visit was held. */
  held: boolean
}

/** A visit that is not held as planned; one that was cancelled is planned again. */
export function ChangeVisit({ visit, note, held }: ChangeVisitProps) {
  if (visit.state === 'cancelled') return <RestoreVisit visitId={visit.id} code={visit.code} />
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
