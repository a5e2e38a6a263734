import { parseArgs } from 'node:util'
import { running } from '@/lib/ops/running'
import { parsed } from '@/lib/outcome/parsed'
import { Refusal } from '@/lib/outcome/refusal'
import { bringInStaff } from '@/lib/trial/people/bring-in-staff'
import { inviteStaffInput } from '@/lib/trial/people/invite-staff'
import { readStudy } from '@/lib/trial/study/read-study'
import type { CliCommand } from './command'
import { inTheNameOf, studyOf } from './in-the-name-of'

export const staffInvite: CliCommand = {
  summary: 'invite a person, in the name of an administrator of the study',
  opens: true,
  help: `npm run -s vigil -- staff invite --as ADMINISTRATOR --study CODE [--site CODE] --email ADDRESS --name NAME --role ROLE

Invites a person as the administrator whose address is given, under that person’s present rights, and prints the link,
which works once. Somebody who has an account of another study, found by exactly that address and with their name, gets the
role with it and no link: they are told, and sign in as before. The trail says that the command line did it, and in whose
name. Without --site the role holds at every site of the study.

  --role   therapist, cotherapist, session_staff, supervisor, investigator, coordinator, data_manager, monitor (with
           --until YYYY-MM-DD), rater, safety_officer, administrator

Exit codes: 0 · 1 refused, with the reason · 3 called wrongly
`,
  run: async (args, { voice }) => {
    const text = { type: 'string' } as const
    const options = { as: text, study: text, site: text, email: text, name: text, role: text, until: text } as const
    const { values } = parseArgs({ args: [...args], options })
    const actor = await inTheNameOf(values.as)
    const study = await studyOf(actor, values.study)
    const site = (await readStudy(actor, study.id)).sites.find(one => one.code === values.site)
    if (values.site && !site) throw new Refusal('not_found', 'The study has no site of this code.')
    const { email, name, role, until: endsOn = null } = values
    const input = { studyId: study.id, siteId: site?.id ?? null, email, name, role, startsOn: null, endsOn }
    const { token } = await bringInStaff(actor, parsed(inviteStaffInput, input), { byCommand: true })
    voice.out(
      token === null
        ? 'They have an account, which has this role now too. They are told, and sign in as before.\n'
        : `${running().configuration.url}/invitation/${token}\n`,
    )
    return 0
  },
}
