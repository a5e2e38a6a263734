import { parseArgs } from 'node:util'
import { asJob } from '@/db/work'
import { record } from '@/lib/audit/record'
import { type Counted, type Verdict, verifyTrail } from '@/lib/audit/verify'
import type { Voice } from '@/lib/ops/command-socket'
import { running } from '@/lib/ops/running'
import { sayable } from '@/lib/ops/sayable'
import type { CliCommand } from './command'

const exits: Readonly<Record<Verdict['verdict'], number>> = { intact: 0, tampered: 1, undecided: 2 }

export const auditVerify: CliCommand = {
  summary: 'recompute the whole audit trail and hold every record against it',
  opens: true,
  help: `npm run -s vigil -- audit verify [--json]

Recomputes every hash and authentication code of the audit trail, holds every row it covers against its last event, and
looks up every head in the signed checkpoints. Also while the server runs. Opens nothing that is sealed, and changes
nothing; that it was done is recorded in the trail.

  --json   the verdict as one line of JSON

Exit codes: 0 intact · 1 tampered (the first chain, event and row that differ, and how) · 2 can’t decide (a key or the
checkpoints are missing, or there is nothing to check) · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    const verdict = await verifyTrail(running().configuration.checkpoints, telling(voice))
    voice.out(values.json ? `${JSON.stringify(verdict)}\n` : inWords(verdict))
    await asJob(tx => record(tx, system, verified(verdict))).catch((error: unknown) =>
      voice.err(`That this was verified could not be recorded: ${sayable(error)}\n`),
    )
    return exits[verdict.verdict]
  },
}

/** A line every few seconds, for a long trail. */
function telling(voice: Voice) {
  let told = Date.now()
  return ({ events, rows }: Counted) => {
    if (Date.now() - told < 3_000) return
    told = Date.now()
    voice.err(`${events} events and ${rows} rows so far …\n`)
  }
}

const system = { staffId: null, role: 'system', sessionId: null }
const verified = ({ verdict, counted }: Verdict) => ({
  chain: 'system',
  action: 'audit.verified',
  subject: { type: 'installation', id: 'installation' },
  body: { verdict, events: counted.events },
})

function inWords({ verdict, words, finding }: Verdict): string {
  const where = finding
    ? [`chain ${finding.chain}`, finding.seq && `event ${finding.seq}`, finding.row && `row ${finding.row}`]
    : []
  const place = where.filter(Boolean).join(', ')
  return `${{ intact: 'Intact', tampered: 'Tampered', undecided: 'Undecided' }[verdict]}. ${words}\n${place ? `At ${place}.\n` : ''}`
}
