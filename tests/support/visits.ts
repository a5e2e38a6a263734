import { idOf } from '@/db/seed/ids'
import type { Person } from '@/db/seed/people'

const names = new Map<string, string>()
/** The id of something in the demo; the test's title says its name. */
function known(name: string): string {
  names.set(idOf(name), name)
  return idOf(name)
}
export const named = (path: string) => path.replace(/[0-9a-f-]{36}/g, id => names.get(id) ?? id)

const study = `/s/${known('study')}`
const note = (of: string) => `${study}/notes/${known(`note ${of}`)}`
const admin = `/admin/${known('study')}`

/** A page, and the buttons of it that open a dialog. */
export type Visit = readonly [path: string, ...dialogs: string[]]

/** Every page of the demo study, by who opens it; what must be made first is in tests/support/made-visits.ts. */
export const visits = {
  therapist: [
    [`${study}/today`],
    [`${study}/participants`],
    [`${study}/participants/${known('participant WK-107')}`, 'Show contacts'],
    [`${note('WK-107 PREP1')}`, 'Add to this note', 'Entered in error…'],
    [`${note('WK-107 INT2.3')}/write`],
    [`${note('WK-106 INT1.3')}/write`],
    [`${note('WK-107 INT2.3')}/sign`],
    [`${note('WK-102 MED2')}/sign`, 'Send it back for a change'],
    [`${note('WK-102 MED2')}/closing`],
    [`${note('WK-106 MED2')}/session`, 'Touch', 'Vital signs', 'In or out', 'Everything else', 'Help'],
    [`${note('WK-102 CALL2.2')}`],
    [`${note('WK-102 CALL2.2')}/effects`, 'Not an adverse event…', 'It is known already…'],
    [`${note('WK-107 INT2.3')}/trail`],
    [`${study}/participants/${known('participant WK-101')}/measures`],
    [`${study}/participants/${known('participant WK-101')}/thread`],
    [`${study}/participants/${known('participant WK-101')}/touch-agreement`, 'Change on their word'],
    [`${study}/participants/${known('participant WK-101')}/statements`, 'Write it down for them'],
    [`${study}/participants/${known('participant WK-104')}`, 'They withdraw: Taking part', 'Add what never to do'],
    [`${study}/participants/${known('participant WK-104')}/measures/pcl5`],
    [`${study}/participants/${known('participant WK-104')}/measures/cssrs`],
    [`${study}/participants/${known('participant WK-104')}/events/new`],
    [`${study}/participants/${known('participant WK-104')}/process-notes`],
    [`${study}/participants/${known('participant WK-102')}/treatment-guess`],
    [`${study}/measures/${known('form WK-101 PREP1 phq9')}`, 'Entered in error'],
    [`${study}/audit`],
    [`${study}/correspondence`, 'Write a letter'],
    [`${study}/emergency`],
    [`${study}/today/sign`],
    ['/account'],
    ['/account/password'],
    ['/account/recovery-codes'],
    ['/account/second-factor'],
  ],
  supervisor: [[`${study}/review`], [`${study}/review/${known('note WK-104 PREP2')}`], [`${study}/notes`]],
  investigator: [
    [`${study}/events`],
    [
      `${study}/events/${known('event WK-103 1')}`,
      'Assess it',
      'The sponsor was told',
      'Follow it up',
      'Entered in error',
    ],
    [`${study}/events/${known('event WK-101 2')}`],
    [`${study}/events/${known('event WK-107 2')}`],
    [`${study}/events/${known('event WK-107 2')}/sign`],
    [`${study}/events/decisions/${known('participant WK-102')}/${known('visit WK-102 INT1.2')}`],
    [`${study}/events/decisions/${known('participant WK-102')}/between-visits`],
    [`${study}/oversight`, 'Delegate a task', 'End: Maren Oldhoven', 'Let a study monitor in'],
    [`${note('WK-103 MED1')}`, 'Entered in error…'],
    [`${note('WK-103 MED1')}/close`],
    [`${note('WK-107 INT2.3')}/close`],
    [`${study}/exports`],
  ],
  coordinator: [
    [`${study}/today`],
    [`${study}/participants/new`],
    [`${study}/ratings`],
    [`${study}/ratings/${known('rating WK-104')}`, 'Choose who rates', 'Call it off'],
    [`${study}/participants/${known('participant WK-101')}/care-check`, 'Ask it yourself: MED1'],
    [
      `${study}/participants/${known('participant WK-104')}`,
      'Correct the days',
      'Write down what they said',
      'Add somebody to the care team',
      'Show full name, date of birth and ZIP code',
    ],
  ],
  datamanager: [[`${study}/exports`, 'Ask for a package'], [`${study}/dictionary`]],
  monitor: [[`${note('WK-107 MED2')}`]],
  administrator: [
    [admin, 'Add a site', 'Correct name or time zone', 'Limits of vital signs'],
    [`${admin}/invite`],
    [`${admin}/protocol`],
    [`${admin}/schedule`],
    [`${admin}/sign-ins`],
    [`${admin}/people/${known('staff monitor')}`, 'Correct name or e-mail', 'Grant a role', 'Add a licence'],
  ],
  safety: [
    [`${study}/events`],
    [`${study}/events/${known('event WK-107 2')}`, 'Say something of it'],
    [`${study}/care-checks`],
    [`${study}/care-checks/${known('care check WK-107 MED1')}`, 'Say what was done'],
  ],
  rater: [[`${study}/ratings`], [`${study}/ratings/${known('rating WK-102')}`, 'Rating done', 'Not done']],
  suspended: [['/']],
} as const satisfies Partial<Record<Person, readonly Visit[]>>
