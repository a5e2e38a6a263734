'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { cancelExportAction } from '@/app/s/[study]/exports/actions'

/** Gives the package up before somebody decides on it. */
export const Cancel = ({ exportId, isBuilt }: { exportId: string; isBuilt: boolean }) => (
  <div className="my-4">
    <DeedButton
      label={isBuilt ? 'Withdraw it' : 'Cancel it'}
      pending={isBuilt ? 'Withdrawing…' : 'Cancelling…'}
      kind="withdraw"
      send={() => cancelExportAction({ exportId })}
    />
  </div>
)
