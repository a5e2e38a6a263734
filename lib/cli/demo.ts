import { parseArgs } from 'node:util'
import { layOut } from '@/db/seed/lay-out'
import { demoPassword } from '@/db/seed/people'
import { asVerifier } from '@/db/work'
import { instantWords } from '@/lib/clock/calendar'
import { listDemoAccounts } from '@/lib/credentials/list-demo-accounts'
import { findInstallation } from '@/lib/ops/installation-repository'
import { running } from '@/lib/ops/running'
import { Refusal } from '@/lib/outcome/refusal'
import type { CliCommand } from './command'

export const demo: CliCommand = {
  summary: 'list the demo accounts; lay the demo study out anew',
  opens: true,
  help: `npm run -s vigil -- demo [--fresh]

Lists the accounts of the demo study, and lays it out first where that has not been done. Also while the server runs.

  --fresh   loses everything in the demo database, also what was tried in it, and lays the study out anew from today;
            whoever is signed in signs in again. The old checkpoints are kept beside their file.

A database for real studies refuses both.

Exit codes: 0 · 1 refused, with the reason · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const { values } = parseArgs({ args: [...args], options: { fresh: { type: 'boolean' } } })
    const { kind, configuration } = running()
    if (kind === 'real')
      throw new Refusal('not_permitted', 'This database is for real studies; it never holds the demo.')
    if (values.fresh || !(await laidOutAt()))
      await layOut({
        checkpoints: configuration.checkpoints,
        progress: line => voice.err(`${line}\n`),
        anew: values.fresh,
      })
    const at = await laidOutAt()
    if (at) voice.out(`Laid out ${instantWords(at)}. The password of everybody is ${demoPassword}\n`)
    for (const { email, name, role, site } of await listDemoAccounts())
      voice.out(`  ${email.padEnd(30)} ${[name, role.replaceAll('_', ' '), site].filter(Boolean).join(', ')}\n`)
    return 0
  },
}

const laidOutAt = async () => (await asVerifier(findInstallation))?.seededAt ?? null
