'use client'
import { Button } from '@/app/_ui/form/button'

/** As the browser prints this page. */
export const PrintButton = () => (
  <Button kind="primary" onClick={() => window.print()}>
    Print
  </Button>
)
