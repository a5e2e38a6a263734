'use client'
import { Button } from './_ui/form/button'
import { FaultPage } from './_ui/page/fault-page'

/** A fault of ours on one page: calm words, a way on, and the number under which the server wrote it down. */
export default function PageFault({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <FaultPage error={error}>
      <Button kind="primary" onClick={retry}>
        Try again
      </Button>
    </FaultPage>
  )
}
