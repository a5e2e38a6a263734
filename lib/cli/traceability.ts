import { parseArgs } from 'node:util'
import type { CliCommand } from './command'
import { requirements } from './traceability/requirements'
import { tracedInWords } from './traceability/traced-in-words'

export const traceability: CliCommand = {
  summary: 'where each requirement is supported, and which test shows it',
  opens: false,
  help: `npm run -s vigil -- traceability [--json]

Prints one row for each requirement that Vigil is designed to support: the clauses of 21 CFR Part 11, what ICH E6(R3) and
ALCOA+ ask of a source record, and the project’s own rules. A row says what is asked, how it is supported, the files that
hold it, the tests that show it by file and title, and what is the site’s own to do. It certifies nothing, opens nothing
and changes nothing.

  --json   the rows as a JSON array: document, id, source, asks, support, files, tests (file and title) and site, which
           is null where nothing is left to the site

Exit codes: 0 · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    voice.out(values.json ? `${JSON.stringify(rows(), null, 1)}\n` : tracedInWords())
    return 0
  },
}

const rows = () =>
  Object.entries(requirements).flatMap(([document, those]) =>
    those.map(({ tests, site = null, ...row }) => ({
      document,
      ...row,
      tests: Object.entries(tests).flatMap(([file, titles]) => titles.map(title => ({ file, title }))),
      site,
    })),
  )
