import { parseArgs } from 'node:util'
import { type Verdict, verifyTrail } from '@/lib/audit/verify'
import { running } from '@/lib/ops/running'
import type { CliCommand } from './command'

const exits: Readonly<Record<Verdict['verdict'], number>> = { intact: 0, tampered: 1, undecided: 2 }

export const auditVerify: CliCommand = {
  summary: 'recompute the whole audit trail and hold every record against it',
  opens: true,
  help: `npm run -s vigil -- audit verify [--json]

Recomputes every hash and authentication code of the audit trail, holds every row it covers against its last event, and
looks up every head in the signed checkpoints. Reads only, also while the server runs; opens nothing that is sealed.

  --json   the verdict as one line of JSON

Exit codes: 0 intact · 1 tampered (the first chain, event and row that differ, and how) · 2 can’t decide (a key or the
checkpoints are missing, or there is nothing to check) · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    const verdict = await verifyTrail(running().configuration.checkpoints)
    voice.out(values.json ? `${JSON.stringify(verdict)}\n` : inWords(verdict))
    return exits[verdict.verdict]
  },
}

function inWords({ verdict, words, finding }: Verdict): string {
  const where = finding
    ? [`chain ${finding.chain}`, finding.seq && `event ${finding.seq}`, finding.row && `row ${finding.row}`]
    : []
  const place = where.filter(Boolean).join(', ')
  return `${{ intact: 'Intact', tampered: 'Tampered', undecided: 'Undecided' }[verdict]}. ${words}\n${place ? `At ${place}.\n` : ''}`
}
