'use client'
import { FetchedDialog } from '@/app/_ui/form/fetched-dialog'
import type { RequestExportProps } from './request-export-form'

/** Asks for a package of everything that is signed until now. */
export const RequestExport = (props: RequestExportProps) => (
  <FetchedDialog
    trigger={{ label: 'Ask for a package', kind: 'primary' }}
    title="Ask for a package"
    form={async () => (await import('./request-export-form')).RequestExportForm}
    of={props}
  />
)
