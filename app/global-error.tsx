'use client'
import { Button } from './_ui/form/button'
import { FaultPage } from './_ui/page/fault-page'
import { pagePerson } from './locked/page-person'
import './globals.css'

/** The same for a fault in the frame around every page. */
export default function FrameFault({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Vigil</title>
        <FaultPage error={error}>
          <Button kind="primary" onClick={pagePerson === null ? () => location.reload() : retry}>
            Try again
          </Button>
        </FaultPage>
      </body>
    </html>
  )
}
