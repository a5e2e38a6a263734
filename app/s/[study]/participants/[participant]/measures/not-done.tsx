'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { MeasureCode } from '@/lib/measures/measure'

interface NotDoneProps {
  visitId: string
  visitCode: string
  code: MeasureCode
  title: string
}

/** Says openly why a measure that is due is not done. */
export const NotDone = ({ visitId, visitCode, code, title }: NotDoneProps) => (
  <FetchedDialog
    trigger={{ label: 'Not done', of: `${title} at ${visitCode}` }}
    title={`${title} not done at ${visitCode}`}
    form={async () => (await import('./not-done-form')).NotDoneForm}
    of={{ visitId, code }}
  />
)
