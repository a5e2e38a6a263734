import { parseArgs } from 'node:util'
import { running } from '@/lib/ops/running'
import { parsed } from '@/lib/outcome/parsed'
import { foundStudy, foundStudyInput } from '@/lib/trial/study/found-study'
import type { CliCommand } from './command'

export const studyFound: CliCommand = {
  summary: 'found a study, with its sites and its first administrator',
  opens: true,
  help: `npm run -s vigil -- study found --code CODE --title TITLE --site 'CODE,NAME,TIME ZONE' … --email ADDRESS --name NAME

Founds a study and invites its first administrator, who invites everybody else on screen. Prints the administrator’s link,
which works once.

  --site    a site, as often as there are sites: --site 'NORTH,North Clinic,Europe/Amsterdam'

Exit codes: 0 · 1 refused, with the reason · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const text = { type: 'string' } as const
    const options = { code: text, title: text, site: { ...text, multiple: true }, email: text, name: text } as const
    const { values } = parseArgs({ args: [...args], options })
    const sites = (values.site ?? []).map(siteOf)
    const administrator = { email: values.email, name: values.name }
    const founded = await foundStudy(
      parsed(foundStudyInput, { code: values.code, title: values.title, sites, administrator }),
    )
    voice.out(`study ${founded.studyId}\n`)
    if (founded.token) voice.out(`${running().configuration.url}/invitation/${founded.token}\n`)
    return 0
  },
}

function siteOf(words: string) {
  const [code, name, timeZone] = words.split(',').map(word => word.trim())
  return { code, name, timeZone }
}
