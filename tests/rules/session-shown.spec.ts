import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { logRows } from '@/app/_ui/note/log-rows'
import { entryKinds } from '@/db/schema/vocabulary'
import type { LoggedEntry } from '@/lib/notes/log/sealed-entry'
import { bodySchema } from '@/lib/session/log/entry-body'
import { detailsOf } from '@/lib/session/log/entry-details'
import { type StructuredLog, structuredLog } from '@/lib/session/log/structured-log'
import { clockZeroAt, logged } from '@/tests/support/logged'

type Body = LoggedEntry['body']
interface Property {
  readonly name: string
  readonly isRequired: boolean
  /** Two values at least that the schema takes, each by itself; the one true value of a flag. */
  readonly values: readonly unknown[]
  readonly isFreeText: boolean
}

const [anna, ben, mia] = [1, 2, 3].map(one => `0199a000-0000-7000-8000-00000000000${one}`) as [string, string, string]
const called = {
  people: { [anna]: 'Anna Weber', [ben]: 'Ben Okoro', [mia]: 'Mia Lund' },
  touch: { hold_hand: 'Hold hand', hug: 'Hug' },
}
const shown = (log: readonly LoggedEntry[], zero: number | null = clockZeroAt) =>
  logRows(log, { zero, called, zone: 'Europe/Amsterdam', limits: [] }).map(({ id: _, ...row }) => row)

/** Whatever a body of that kind may hold, read off its schema: what is added there is asked for here. */
function propertiesOf(kind: (typeof entryKinds)[number]): Property[] {
  const schema = z.toJSONSchema(bodySchema(kind), { io: 'input', unrepresentable: 'any' })
  return Object.entries(schema.properties ?? {}).map(([name, of]) => {
    const values = typeof of === 'object' ? valuesOf(name, of) : []
    return { name, isRequired: schema.required?.includes(name) ?? false, ...values } as Property
  })
}

function valuesOf(name: string, of: z.core.JSONSchema.BaseSchema): Pick<Property, 'values' | 'isFreeText'> {
  const coded = (values: readonly unknown[]) => ({ values, isFreeText: false })
  if (of.enum) return coded(of.enum)
  if (of.const !== undefined) return coded([of.const])
  if (of.type === 'integer') return coded([3, 7])
  if (of.type === 'array') return coded([['lead'], ['second'], ['lead', 'second']])
  if (of.format === 'uuid') return coded([ben, mia])
  if (name === 'touch') return coded(['hold_hand', 'hug', 'steadying', 'a_kind_of_another_study'])
  if (of.pattern) return coded(readings[name] ?? [])
  return { values: ['Left', 'Nausea', 'A hand on the window; then nothing.'], isFreeText: true }
}
const readings: Readonly<Record<string, readonly string[]>> = {
  ...{ systolic: ['151', '152'], diastolic: ['84', '85'], pulse: ['88', '89'] },
  ...{ temperature: ['36.9', '37.0'], oxygen: ['97', '98'], respiration: ['14', '15'] },
}

/** How a property stands that has no words of its own. */
const keptWords = (name: string, value: unknown) => `${name} ${JSON.stringify(value)}`

const filled = (properties: readonly Property[]): Body =>
  Object.fromEntries(properties.map(({ name, values: [value] }) => [name, value]))
const holding = (kind: LoggedEntry['kind'], body: Body) =>
  logged(
    ['clock_zero', 0],
    ['nausea', 10],
    [kind, 20, { body, ...(/^(ended|described|worded|void)$/.test(kind) ? { concerns: '2' } : {}) }],
    ['rest', 25],
  )

for (const kind of entryKinds) {
  const properties = propertiesOf(kind)

  test(`all that an entry of the kind ${kind} holds is among the words that are shown, and any change of it shows`, () => {
    const body = filled(properties)
    expect(bodySchema(kind).safeParse(body)).toMatchObject({ success: true })
    const whole = JSON.stringify(shown(holding(kind, body)))
    const asKept = detailsOf({ kind, body }, called).filter(({ text, name }) => text === keptWords(name, body[name]))
    expect(asKept).toEqual([])
    for (const { name, values, isRequired, isFreeText } of properties) {
      expect(values.length, name).toBeGreaterThan(0)
      const without = Object.fromEntries(Object.entries(body).filter(([each]) => each !== name))
      const others = [...values.slice(1).map(value => ({ ...body, [name]: value })), ...(isRequired ? [] : [without])]
      const texts = [body, ...others].map(each => JSON.stringify(shown(holding(kind, each))))
      expect(new Set(texts).size, name).toBe(texts.length)
      if (isFreeText) expect(whole).toContain(`“${values[0]}”`)
      if (values[0] === ben) expect(whole).toContain('Ben Okoro')
    }
  })

  test(`of what an entry of the kind ${kind} holds, no word that anybody wrote reaches who reads no words`, () => {
    const written = properties.filter(({ isFreeText }) => isFreeText)
    const secret = Object.fromEntries(written.map(({ name }) => [name, 'The bridge.']))
    const seen: StructuredLog = structuredLog(holding(kind, { ...filled(properties), ...secret }))
    expect(JSON.stringify(seen)).not.toContain('bridge')
    expect(seen.withheld).toEqual(written.length > 0 ? { 3: expect.stringMatching(/^Words, \d+ characters$/) } : {})
  })
}

test('what has no words yet is shown as it is kept', () => {
  const [detail] = detailsOf({ kind: 'rest', body: { humidity: 41 } }, called)
  expect(detail).toEqual({ name: 'humidity', label: '', text: 'humidity 41', isWritten: false })
})

const changes: readonly [what: string, Partial<LoggedEntry>][] = [
  ['its number', { seq: 9 }],
  ['its kind', { kind: 'panic' }],
  ['when it happened', { at: '2026-03-12T09:19:59.000000Z' }],
  ['when it was tapped', { tappedAt: '2026-03-12T09:20:01.000000Z' }],
  ['the device’s clock', { deviceNow: '2026-03-12T09:20:01.000000Z' }],
  ['when it was received', { receivedAt: '2026-03-12T09:20:02.000000Z' }],
  [
    'the day on which it was received',
    { receivedAt: '2026-03-13T09:20:00.000000Z', deviceNow: '2026-03-13T09:20:00.000000Z' },
  ],
  ['whose it is', { by: mia }],
]
for (const [what, change] of changes)
  test(`two logs that differ in ${what} alone are shown differently`, () => {
    const log = logged(['clock_zero', 0], ['nausea', 10], ['crying', 20, { by: ben }])
    const other = log.map(one => (one.kind === 'crying' ? { ...one, ...change } : one))
    expect(shown(other)).not.toEqual(shown(log))
    expect(shown(other, null)).not.toEqual(shown(log, null))
  })

test('what an end, a description or a void speaks of is named by its number', () => {
  const of = (concerns: string) =>
    shown(logged(['clock_zero', 0], ['nausea', 10], ['nausea', 11], ['ended', 20, { concerns }]))
  expect(of('2')).not.toEqual(of('3'))
  expect(of('3').at(-1)?.said).toBe('No. 3, Nausea: Ended')
  expect(of('elsewhere').at(-1)?.said).toBe('An entry that is not in this log: Ended')
})

test('every void of an entry is shown, the second as the first', () => {
  const log = logged(
    ['clock_zero', 0],
    ['talking', 10],
    ['void', 11, { concerns: '2', body: { reason: 'wrong_kind' } }],
    ['void', 12, { concerns: '2', by: ben, body: { reason: 'other', words: 'It was music.' } }],
  )
  expect(shown(log).map(({ said, written }) => [said, ...written])).toEqual([
    ['Clock zero'],
    ['Talking'],
    ['No. 2, Talking: Voided, wrong kind'],
    ['No. 2, Talking: Voided, another reason', '“It was music.”'],
  ])
})

test('a word that somebody wrote never looks like a tap', () => {
  const [said, tapped] = shown(logged(['free_note', 1, { body: { words: 'Left' } }], ['left_site', 1]))
  expect([said, tapped]).toMatchObject([
    { said: 'Note', written: ['“Left”'] },
    { said: 'Left', written: [] },
  ])
  const [own, kind] = shown(logged(['other_effect', 1, { body: { term: 'Nausea' } }], ['nausea', 1]))
  expect([own, kind]).toMatchObject([
    { said: 'Another effect', written: ['In own words: “Nausea”'] },
    { said: 'Nausea', written: [] },
  ])
})
