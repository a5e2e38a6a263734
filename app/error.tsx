'use client'
import { Button } from './_ui/form/button'
import { FaultPage } from './_ui/page/fault-page'
import { PlainPage } from './_ui/page/plain-page'
import { pagePerson } from './locked/page-person'

/** A fault of ours on one page: calm words, a way on, and the number under which the server wrote it down. A document that came as nobody’s is asked for anew. */
export default function PageFault({ error, retry }: { error: unknown; retry: () => void }) {
  if (error instanceof Error && 'digest' in error && error.digest === 'somebody_else') return <AnothersPage />
  return (
    <FaultPage error={error}>
      <Button kind="primary" onClick={pagePerson === null ? () => location.reload() : retry}>
        Try again
      </Button>
    </FaultPage>
  )
}

/** Somebody went on from a page that was not theirs: they get one of their own. */
const AnothersPage = () => (
  <PlainPage title="Somebody else is signed in here now">
    <p>The page before this one was opened by somebody else than is signed in now. Nothing was changed.</p>
    <div className="mt-6">
      <Button kind="primary" onClick={() => location.reload()}>
        Open the page anew
      </Button>
    </div>
  </PlainPage>
)
