'use server'
import { action } from '@/lib/auth/action'
import { askDownload } from '@/lib/export/ask-download'
import { cancelExport, cancelExportInput } from '@/lib/export/cancel-export'
import { decideExportInput } from '@/lib/export/decide-export'
import { downloadExportInput } from '@/lib/export/download-export'
import { refuseExport, refuseExportInput } from '@/lib/export/refuse-export'
import { releaseExport } from '@/lib/export/release-export'
import { requestExport, requestExportInput } from '@/lib/export/request-export'

export const requestExportAction = action(requestExportInput, requestExport)
export const cancelExportAction = action(cancelExportInput, cancelExport)
export const releaseExportAction = action(decideExportInput, releaseExport)
export const refuseExportAction = action(refuseExportInput, refuseExport)
export const askDownloadAction = action(downloadExportInput, askDownload)
