'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { MoveReason } from '@/lib/trial/visits/visit-reasons'

interface CloseDeviationProps {
  deviationId: string
  /** "INT1.2: held after its window". */
  about: string
  /** Why the visit was moved so by hand, where it was. */
  reason: MoveReason | null
}

/** A person says why, or why not: what was drafted decides nothing. */
export const CloseDeviation = ({ deviationId, about, reason }: CloseDeviationProps) => (
  <FetchedDialog
    trigger={{ label: 'Complete', of: about }}
    title={about}
    form={async () => (await import('./close-deviation-form')).CloseDeviationForm}
    of={{ deviationId, reason }}
  />
)
