import { Readable } from 'node:stream'
import { expect, test } from '@playwright/test'
import { scrubLines } from '@/lib/cli/scrub-lines'
import { demetrius, found, marked } from '@/tests/support/scrubbed'

/** What the command says of these lines, in pieces of a few bytes as a pipe may bring them. */
async function answered(input: string) {
  const bytes = Buffer.from(input)
  const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, at) => bytes.subarray(at * 7, at * 7 + 7))
  const said = { out: '', err: '' }
  const exit = await scrubLines(Readable.from(pieces), {
    out: text => {
      said.out += text
    },
    err: text => {
      said.err += text
    },
  })
  return {
    exit,
    err: said.err,
    answers: said.out
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line)),
  }
}

test('a date that is none is refused by line and field and never said itself, and the rest goes on', async () => {
  const text = 'Slept well on 12 March 2025.'
  const dates = ['2025-03-10', '2025-03-10T09:00:00Z', null, '10.3.2025', '2025-02-30', '2025-3-10', 20250310, '']
  const lines = dates.flatMap((date, id) => [
    JSON.stringify({ id, text, dayOne: date }),
    JSON.stringify({ id, text, dayOne: '2025-03-10', writtenOn: date }),
  ])
  const { exit, err, answers } = await answered(lines.join('\n'))
  expect(exit).toBe(1)
  expect(err.trim().split('\n')).toEqual(
    [7, 9, 11, 13, 15].flatMap(line => [
      expect.stringMatching(`^Line ${line}: dayOne is no ISO date; `),
      expect.stringMatching(`^Line ${line + 1}: writtenOn is no ISO date; `),
    ]),
  )
  expect(err).not.toMatch(/10\.3|02-30|20250310/)
  expect(answers.map(({ text }) => text)).toEqual([
    ...Array(4).fill('Slept well on [DATE day 3].'),
    'Slept well on [DATE-1].',
    'Slept well on [DATE day 3].',
  ])
})

test('a malformed line is named by its number, and the rest goes on', async () => {
  const lines = [
    '{"id":1,"text":"Told Renee."}',
    'not json',
    '{"id":2}',
    '[]',
    '',
    '{"id":"ü","text":"Cần Thơ 🙂 Tuan"}',
  ]
  const { exit, err, answers } = await answered(lines.join('\n'))
  expect(exit).toBe(1)
  expect(
    err
      .split('\n')
      .map(line => line.slice(0, 7))
      .filter(Boolean),
  ).toEqual(['Line 2:', 'Line 3:', 'Line 4:'])
  expect(err).not.toContain('not json')
  expect(answers).toMatchObject([
    {
      id: 1,
      text: 'Told [NAME-1].',
      spans: [{ start: 5, end: 10, type: 'NAME', rule: 'name-given', band: 'certain' }],
      residue: [],
    },
    { id: 'ü', text: expect.stringMatching(/^\[\w+-1\] 🙂 \[NAME-\d\]$/) },
  ])
})

test('whatever is known, there is an answer', async () => {
  const knowns = [
    null,
    7,
    'Will',
    [],
    {},
    { participant: null, contacts: 3, staff: 'x', site: [] },
    { participant: { first: '', last: ' ', dob: 'x', phone: 1 }, contacts: [null, {}], staff: [null, ''] },
  ]
  const { exit, answers } = await answered(
    knowns.map(known => JSON.stringify({ id: 1, text: 'Told Renee.', known })).join('\n'),
  )
  expect(exit).toBe(0)
  expect(answers.map(({ text }) => text)).toEqual(knowns.map(() => 'Told [NAME-1].'))
})

test('names of one letter and names that every sentence has uncover nothing and cover no sentence', () => {
  const common = {
    participant: { first: 'The', middle: 'A', last: 'I', preferred: 'And', city: 'In', street: '1 Of', site: 'It' },
    staff: ['X', 'He She'],
  }
  expect(marked('The plan and I are in it; he told Renee.', common)).toBe('The plan and I are in it; he told ‹Renee›.')
})

test('names equal to common words are found where somebody is meant', () => {
  const words = { participant: { first: 'Will', last: 'Hope', preferred: 'May' }, staff: ['Rose Young'] }
  expect(marked('Will Hope said he will; Rose hoped. May may hope.', words)).toBe(
    '‹Will Hope› said he will; ‹Rose› hoped. ‹May› may hope.',
  )
})

for (const [what, text] of Object.entries({
  'lone surrogates': 'Told Renee \ud800 and \udc00 Tuan',
  'a null character within a name': 'Told Re\0nee and Tuan',
  'an invisible hyphen within a name': 'Told Re\u00adnee and Tuan',
  'full-width letters': 'Told Ｒｅｎｅｅ and Tuan',
}))
  test(`${what} hide nothing`, () => {
    expect(found(text).map(({ type }) => type)).toEqual(['NAME', 'NAME'])
  })

test('an empty note and one of nothing but signs are answered', () => {
  for (const text of ['', ' ', '\n\n', '…', '🙂', '\0', '\ud800']) expect(found(text, demetrius)).toEqual([])
})

test('a note of ten megabytes is answered whole', () => {
  const text = 'Slept well and told nobody. '.repeat(400_000)
  const spans = found(`${text}Then she told Renee.`)
  expect(spans.map(({ start }) => start)).toEqual([text.length + 14])
})
