import { Progress } from '@/app/_ui/page/progress'
import type { ExportRow } from '@/lib/export/export-repository'

/** How far a package is; it is built on when the page is left. */
export function BuildProgress({ state, done, total }: Pick<ExportRow, 'state' | 'done' | 'total'>) {
  const isClosing = total > 0 && done >= total
  return (
    <Progress
      label={state === 'requested' ? 'Waiting for its turn' : isClosing ? 'Closing the package' : 'Notes read'}
      done={done}
      total={total > 0 ? total : undefined}
      detail="You can leave this page; it goes on."
    />
  )
}
