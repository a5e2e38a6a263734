'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'

interface CloseDeviationProps {
  deviationId: string
  /** "INT1.2: held after its window". */
  about: string
}

/** A person says why, or why not: what was drafted decides nothing. */
export const CloseDeviation = ({ deviationId, about }: CloseDeviationProps) => (
  <FetchedDialog
    trigger={{ label: 'Complete', of: about }}
    title={about}
    form={async () => (await import('./close-deviation-form')).CloseDeviationForm}
    of={{ deviationId }}
  />
)
