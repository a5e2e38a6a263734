import { readFileSync } from 'node:fs'
import { idOf } from '@/db/seed/ids'
import type { Person } from '@/db/seed/people'
import { expect, test } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'

const password = 'demo-only-not-secret'
const proof = { contentHash: '0'.repeat(64), password }
const signed = { noteId: idOf('note WK-101 INT3.3') }
const draft = { noteId: idOf('note WK-107 INT2.3') }
const study = { studyId: idOf('study') }
const participant = { participantId: idOf('participant WK-101') }
const maren = { staffId: idOf('staff therapist') }

/** Deeds sent straight to the server by somebody whose pages have no button for them. */
const attempts: readonly (readonly [who: Person, action: string, input: object, code: string])[] = [
  ['outsider', 'startNoteAction', { visitId: idOf('visit WK-105 PREP2') }, 'not_found'],
  ['coordinator', 'startNoteAction', { visitId: idOf('visit WK-105 PREP2') }, 'not_permitted'],
  ['suspended', 'startNoteAction', { visitId: idOf('visit WK-105 PREP2') }, 'not_found'],
  ['supervisor', 'signNoteAction', { ...draft, ...proof, meaning: 'authored' }, 'not_permitted'],
  ['sessionstaff', 'discardNoteAction', draft, 'not_permitted'],
  [
    'therapist',
    'countersignNoteAction',
    { ...signed, ...proof, meaning: 'reviewed', attestation: 'x' },
    'not_permitted',
  ],
  [
    'therapist',
    'returnNoteAction',
    { ...signed, version: 1, comments: [{ field: 'summary', text: 'x' }] },
    'not_permitted',
  ],
  ['monitor', 'enterInErrorAction', { ...signed, ...proof, statement: 'x' }, 'not_permitted'],
  ['administrator', 'showProseAction', { ...signed, field: 'summary', reason: 'x' }, 'not_found'],
  ['supervisor', 'showProseAction', { ...signed, field: 'summary', reason: 'x' }, 'not_permitted'],
  ['rater', 'revealIdentityAction', { ...participant, part: 'person', reason: 'welfare' }, 'not_found'],
  ['therapist', 'revealIdentityAction', { ...participant, part: 'person', reason: 'welfare' }, 'not_permitted'],
  ['therapist', 'findParticipantsAction', { ...study, by: 'family_name', term: 'Wintermaat' }, 'not_permitted'],
  ['supervisor', 'assignCareTeamAction', { ...participant, ...maren, role: 'therapist' }, 'not_permitted'],
  ['investigator', 'requestExportAction', { ...study, recipient: 'x', profile: 'coded' }, 'not_permitted'],
  ['investigator', 'suspendStaffAction', { ...study, ...maren }, 'not_permitted'],
  ['ex-member', 'suspendStaffAction', { ...study, ...maren }, 'not_found'],
]

interface Reference {
  readonly exportedName: string
  readonly workers: Readonly<Record<string, unknown>>
}
const references: [string, Reference][] = Object.entries(
  JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')).node,
)

for (const [who, name, input, code] of attempts)
  test(`${who} gets nowhere with ${name} sent by hand: ${code}`, async ({ served }) => {
    const [id, { workers }] = references.find(([, { exportedName }]) => exportedName === name) ?? ['', { workers: {} }]
    const path = (Object.keys(workers)[0] ?? '').replace(/^app|\/page$/g, '').replaceAll(/\[\w+\]/g, study.studyId)
    const answer = await fetch(served.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        Cookie: await signInByHttp(served.url, `${who}@demo.test`, password),
        Origin: served.url,
        'Next-Action': id,
        'Content-Type': 'text/plain;charset=UTF-8',
      },
      body: JSON.stringify([input]),
    })
    expect(await answer.text()).toContain(`"ok":false,"code":"${code}"`)
  })
