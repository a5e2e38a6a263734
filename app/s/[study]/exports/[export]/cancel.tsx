'use client'
import { DeedButton } from '@/app/_ui/form/deed-button'
import { cancelExportAction } from '@/app/s/[study]/exports/actions'

/** Gives the package up before somebody decides on it. */
export const Cancel = ({ exportId }: { exportId: string }) => (
  <div className="my-4">
    <DeedButton label="Cancel it" pending="Cancelling…" kind="withdraw" send={() => cancelExportAction({ exportId })} />
  </div>
)
