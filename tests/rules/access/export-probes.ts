import { mayExports } from '@/lib/access/may-exports'
import { cancelExport } from '@/lib/export/cancel-export'
import { downloadExport } from '@/lib/export/download-export'
import { findExport } from '@/lib/export/export-repository'
import { releaseExport } from '@/lib/export/release-export'
import { requestExport } from '@/lib/export/request-export'
import { findStudy } from '@/lib/trial/study/study-repository'
import { aStudy, type TestStudy } from '@/tests/support/makers'
import { pastTriggers } from '@/tests/support/tamper'
import { type ExportDeed, exportStates, type State } from './export-rules'
import type { Probe } from './measure'
import { type People, type Person, peopleOf } from './who'

export interface ExportScene {
  readonly study: TestStudy
  readonly people: People
  /** An export in each state, by who asked for it. */
  readonly exports: Readonly<Record<'theirs' | 'own', Readonly<Record<State, string>>>>
}

/** Exports as they could stand, with a file and a part of each package. */
export async function exportScene(): Promise<ExportScene> {
  const study = await aStudy()
  const exports = { theirs: newIds(), own: newIds() }
  for (const [whose, ids] of Object.entries(exports))
    for (const [state, id] of Object.entries(ids))
      await lay(study, id, state, (whose === 'own' ? study.investigator : study.dataManager).staffId)
  return { study, people: await peopleOf(study), exports }
}

const newIds = () =>
  Object.fromEntries(exportStates.map(state => [state, crypto.randomUUID()])) as Record<State, string>

function lay({ id: studyId }: TestStudy, id: string, state: string, requester: string): Promise<void> {
  const project = crypto.randomUUID()
  return pastTriggers(`
    insert into export_project (id, study_id, recipient, created_by) values ('${project}', '${studyId}', '${id}', '${requester}');
    insert into export (id, project_id, study_id, profile, state, requested_by, sha256, byte_count)
      values ('${id}', '${project}', '${studyId}', 'coded', '${state}', '${requester}', '${'0'.repeat(64)}', 1);
    insert into export_progress (export_id, study_id) values ('${id}', '${studyId}');
    insert into export_file (export_id, study_id, path, sha256, row_count, byte_count, head) values ('${id}', '${studyId}', 'manifest.json', '', 0, 0, '{}');
    insert into export_part (export_id, study_id, part, content) values ('${id}', '${studyId}', 0, '\\x00')`)
}

/** How a deed of one person on an export is tried. */
export function probeOf(deed: ExportDeed, { staffId }: Person, { study, exports }: ExportScene, state: State): Probe {
  const exportId = exports[deed.endsWith(' own') ? 'own' : 'theirs'][state]
  const [name] = deed.split(' ') as [keyof typeof mayExports]
  const me = staffId === '' ? 'null' : `'${staffId}'`
  const row = `select 1 from export where id = '${exportId}'`
  const inExport: Probe['asks'] = async (tx, actor) => {
    return mayExports[name](actor, await findExport(tx, actor, exportId))
  }
  const probes: Record<keyof typeof mayExports, Probe> = {
    request: {
      asks: async (tx, actor) => mayExports.request(actor, { studyId: (await findStudy(tx, actor, study.id)).id }),
      see: `select 1 from study where id = '${study.id}'`,
      write: [
        `insert into export_project (id, study_id, recipient, created_by) values ('${study.siteId}', '${study.id}', 'X', ${me})`,
        `insert into export (id, project_id, study_id, profile, requested_by) values (gen_random_uuid(), '${study.siteId}', '${study.id}', 'coded', ${me})`,
      ],
      use: actor => requestExport(actor, { studyId: study.id, recipient: 'X', profile: 'coded' }),
    },
    cancel: {
      asks: inExport,
      see: row,
      write: [`update export set state = 'failed' where id = '${exportId}'`],
      use: actor => cancelExport(actor, { exportId }),
    },
    decide: {
      asks: inExport,
      see: row,
      write: [
        `insert into release (id, export_id, study_id, decision, sha256, by) values (gen_random_uuid(), '${exportId}', '${study.id}', 'released', '', ${me})`,
        `update export set state = 'released' where id = '${exportId}'`,
      ],
      use: actor => releaseExport(actor, { exportId, sha256: '1'.repeat(64) }),
      granted: 'stale',
    },
    look: { asks: inExport, see: row, write: [`select 1 from export_file where export_id = '${exportId}'`] },
    download: {
      asks: inExport,
      see: row,
      write: [`select 1 from export_part where export_id = '${exportId}'`],
      use: actor => downloadExport(actor, { exportId }),
    },
  }
  return probes[name]
}
