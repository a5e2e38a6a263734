import { randomUUID } from 'node:crypto'
import { idOf } from '@/db/seed/ids'
import { expect, test } from '@/tests/support/server'
import { signInByHttp } from '@/tests/support/sign-in-by-http'

const enter = (url: string, person: string) => signInByHttp(url, `${person}@demo.test`, 'demo-only-not-secret')
const day = idOf('note WK-106 MED2')
const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString()
const entry = (more: object = {}) => ({
  id: randomUUID(),
  kind: 'rest',
  at: at(0),
  deviceNow: at(0),
  body: {},
  ...more,
})

interface Answer {
  readonly saved: readonly { readonly id: string }[]
  readonly refused: readonly { readonly id: string; readonly reason: string }[]
}

test('over HTTP, too, each entry is taken or refused for itself with its reason, however many come at once', async ({
  served,
}) => {
  const send = async (person: string, note: string, entries: readonly unknown[]) => {
    const headers = { Cookie: await enter(served.url, person), Origin: served.url, 'Content-Type': 'application/json' }
    const body = JSON.stringify({ entries })
    return fetch(`${served.url}/api/notes/${note}/entries`, { method: 'POST', headers, body })
  }
  const log = async (...entries: readonly unknown[]) => {
    const answer = await send('therapist', day, entries)
    expect(answer.status).toBe(200)
    return (await answer.json()) as Answer
  }
  const first = entry()
  expect((await log(first)).saved).toMatchObject([{ id: first.id }])
  expect((await log({ ...first, deviceNow: at(0) })).saved).toMatchObject([{ id: first.id }])
  const bad: [reason: RegExp, one: unknown][] = [
    [/Another entry was received/, { ...first, kind: 'talking' }],
    [/before clock zero/, entry({ at: at(60 * 30), tappedAt: at(60 * 30) })],
    [/future/, entry({ at: at(-30), tappedAt: at(-30) })],
    [/no such kind/, entry({ kind: 'levitating' })],
    [/Name the entry/, entry({ kind: 'void', concerns: randomUUID(), body: { reason: 'undone' } })],
    [/./, null],
  ]
  const fine = entry()
  const answer = await log(...bad.map(([, one]) => one), fine)
  expect(answer.saved.map(({ id }) => id)).toEqual([fine.id])
  expect(answer.refused).toHaveLength(bad.length)
  for (const [reason, one] of bad)
    expect(answer.refused.filter(({ id }) => id === ((one as { id: string } | null)?.id ?? ''))[0]?.reason).toMatch(
      reason,
    )

  const kept = entry()
  const early = () => entry({ at: at(60 * 30), tappedAt: at(60 * 30) })
  const many = await log(kept, ...Array.from({ length: 9999 }, early))
  expect(many.saved.map(({ id }) => id)).toEqual([kept.id])
  expect(many.refused.filter(({ reason }) => /before clock zero/.test(reason))).toHaveLength(499)
  expect(many.refused.filter(({ reason }) => /At most 500/.test(reason))).toHaveLength(9500)

  for (const [person, note] of [
    ['outsider', day],
    ['therapist', randomUUID()],
    ['therapist', idOf('note CS-202 INT1.1')],
  ] as const)
    expect((await send(person, note, [entry()])).status).toBe(404)
})
