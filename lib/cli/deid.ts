import { parseArgs } from 'node:util'
import type { CliCommand } from './command'

export const deid: CliCommand = {
  summary: 'find and replace what identifies somebody in prose; list the rules',
  opens: false,
  help: `npm run -s vigil -- deid < NOTES.jsonl > SCRUBBED.jsonl
npm run -s vigil -- deid --rules
npm run -s vigil -- deid --leaks KNOWN.json FILE…

Reads one JSON object a line, {"id", "text", "known"?, "dayOne"?, "writtenOn"?}, and writes one for each in the same order:
{"id", "text", "spans": [{"start", "end", "type", "rule", "band"}], "residue": [{"start", "end"}]}. Offsets count UTF-16
units of the text as it came; the text that is written has placeholders such as [NAME-1] in their place. \`known\` is what
the records know of the participant: {"participant": {"first", "middle", "last", "preferred", "dob", "phone", "email",
"street", "city", "state", "zip", "mrn", "subjectId"}, "contacts": [{"name", "phone"}], "staff": ["…"], "site"}; any part
may be missing. With dayOne, an ISO date, a date that can be read in one way only and lies near it becomes its study day,
[DATE day 12], and with writtenOn so do "yesterday" and a date without its year. The residue is what was kept although it has a capital or digits: what a person still has to look at.
A line that can't be read, or has another date than an ISO one, is named on standard error with its number, and the rest goes on.

  --rules   every rule with its reason, an example and a near-miss
  --leaks   searches files, and their names, for what KNOWN.json (one \`known\` or a list of them) says: in any case and
            order, misspelt, without accents, around placeholders. Initials are not searched for. Says the file, row,
            column and rule of what is found, never the words.

It is an aid: somebody decides what leaves. Opens nothing, changes nothing.

Exit codes: 0 · 1 some lines could not be read, or something known was found · 2 a file could not be searched · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { rules: { type: 'boolean' }, leaks: { type: 'string' } },
      allowPositionals: args.some(arg => arg.startsWith('--leaks')),
    })
    if (values.leaks !== undefined) {
      const { leaksIn } = await import('./deid-leaks')
      return leaksIn(values.leaks, positionals, voice)
    }
    if (values.rules) {
      const { rulesInWords } = await import('./rules-in-words')
      voice.out(rulesInWords())
      return 0
    }
    const { scrubLines } = await import('./scrub-lines')
    return scrubLines(process.stdin, voice)
  },
}
