import { parseArgs } from 'node:util'
import type { Actor } from '@/lib/access/actor'
import type { ExportRow } from '@/lib/export/export-repository'
import { listExports } from '@/lib/export/list-exports'
import type { CliCommand } from './command'
import { inTheNameOf, studyOf } from './in-the-name-of'

export const exportList: CliCommand = {
  summary: 'the de-identified packages of a study, with how far each has come',
  opens: true,
  help: `npm run -s vigil -- export list --as ADDRESS --study CODE [--json]

Prints a line for each package of the study, the newest first: its id, state (requested, building, built, released,
refused, failed), recipient, when it was asked for and by whom, its size in bytes and its SHA-256. It is read in the name of
the data manager or investigator whose address is given, under that person’s present rights. Nothing leaves by it.

  --json   the packages as a JSON array, with profile, purpose, progress, who decided and when, and why one failed

Exit codes: 0 · 1 refused, with the reason · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ args: [...args], options: { as: text, study: text, json: { type: 'boolean' } } })
    const actor = await inTheNameOf(values.as)
    const study = await studyOf(actor, values.study)
    const rows = await everyExport(actor, study.id)
    voice.out(values.json ? `${JSON.stringify(rows.map(told), null, 1)}\n` : rows.map(inWords).join(''))
    return 0
  },
}

async function everyExport(actor: Actor, studyId: string): Promise<ExportRow[]> {
  const rows: ExportRow[] = []
  let before: string | undefined
  do {
    const page = await listExports(actor, { studyId, before })
    rows.push(...page.exports)
    before = page.next ?? undefined
  } while (before)
  return rows
}

const inWords = ({ id, state, recipient, requestedAt, requesterName, byteCount, sha256 }: ExportRow) =>
  `${[id, state, recipient, requestedAt, requesterName, byteCount ?? '', sha256 ?? ''].join('\t')}\n`

/** Without the ids of people and projects, which nothing on a command line takes. */
const told = ({ studyId: _study, projectId: _project, requestedBy: _requester, ...row }: ExportRow) => row
