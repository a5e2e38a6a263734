import { expect } from '@playwright/test'
import type { Actor } from '@/lib/access/actor'
import { buildExport } from '@/lib/export/build-export'
import type { ExportRow } from '@/lib/export/export-repository'
import { listExports } from '@/lib/export/list-exports'
import { releaseExport } from '@/lib/export/release-export'
import { requestExport } from '@/lib/export/request-export'
import type { TestStudy } from './makers'
import { downloaded, type Package } from './package'

/** A signal that nobody gives. */
export const undisturbed = () => new AbortController().signal

export const request = (study: TestStudy, recipient = 'Statistics', by: Actor = study.dataManager) =>
  requestExport(by, { studyId: study.id, recipient, profile: 'coded' }).then(({ exportId }) => exportId)

/** An export as its study's list shows it. */
export async function exportOf(study: TestStudy, exportId: string): Promise<ExportRow> {
  const { exports } = await listExports(study.investigator, { studyId: study.id })
  const found = exports.find(one => one.id === exportId)
  if (!found) throw new Error('There is no such export.')
  return found
}

/** Requested and built, waiting for its releaser. */
export async function aBuiltExport(study: TestStudy, recipient?: string): Promise<ExportRow & { sha256: string }> {
  const exportId = await request(study, recipient)
  await buildExport(exportId, undisturbed())
  const { sha256, ...built } = await exportOf(study, exportId)
  if (sha256 === null) throw new Error(`The export is ${built.state}: ${built.failure}.`)
  return { ...built, sha256 }
}

/** Requested, and built by the server that runs beside the test. */
export async function anExportBuiltBeside(
  study: TestStudy,
  recipient?: string,
): Promise<ExportRow & { sha256: string }> {
  const exportId = await request(study, recipient)
  await expect.poll(async () => (await exportOf(study, exportId)).sha256, { timeout: 60_000 }).toMatch(/./)
  const { sha256, ...built } = await exportOf(study, exportId)
  return { ...built, sha256: sha256 ?? '' }
}

/** Released and downloaded. */
export async function aPackage(study: TestStudy, recipient?: string): Promise<Package> {
  const { id: exportId, sha256 } = await aBuiltExport(study, recipient)
  await releaseExport(study.investigator, { exportId, sha256 })
  return downloaded(study.dataManager, exportId)
}
