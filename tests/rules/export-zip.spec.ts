import { buffer } from 'node:stream/consumers'
import { type Entry, inParts, zipOf } from '@/lib/export/zip'
import { expect, test } from '@/tests/support/database'
import { opened } from '@/tests/support/package'

async function* entries(...list: Entry[]) {
  yield* list
}
const piece = (text: string) => Buffer.from(text)
const two = () =>
  entries({ path: 'b.csv', content: [piece('first\n'), piece('second\n')] }, { path: 'a.json', content: [piece('{}')] })

test('a zip holds its entries in their order, each with its checksum', async () => {
  const { files } = await opened(await buffer(zipOf(two())))
  expect(Object.entries(files)).toEqual([
    ['b.csv', 'first\nsecond\n'],
    ['a.json', '{}'],
  ])
})

test('the same entries give the same bytes, in any time zone and at any hour', async () => {
  const first = await buffer(zipOf(two()))
  const zone = process.env.TZ
  process.env.TZ = 'Pacific/Kiritimati'
  const later = await buffer(zipOf(two()))
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  expect(later.equals(first)).toBe(true)
})

test('an entry that breaks off breaks the zip off', async () => {
  async function* broken() {
    yield piece('half')
    throw new Error('The source is gone.')
  }
  await expect(buffer(zipOf(entries({ path: 'a.csv', content: broken() })))).rejects.toThrow('The source is gone.')
  const failing = async function* () {
    yield { path: 'a.csv', content: [piece('whole')] }
    throw new Error('There is no next one.')
  }
  await expect(buffer(zipOf(failing()))).rejects.toThrow('There is no next one.')
})

test('a reader who leaves early lets the source go', async () => {
  let letGo = false
  async function* endless() {
    try {
      for (;;) yield Buffer.alloc(1_000_000, `${Math.random()}`)
    } finally {
      letGo = true
    }
  }
  for await (const _ of zipOf(entries({ path: 'a.csv', content: endless() }))) break
  await expect.poll(() => letGo).toBe(true)
})

test('parts are of one size but the last, and make up the whole', async () => {
  async function* bytes() {
    for (const length of [3, 10, 1, 0, 5]) yield Buffer.alloc(length, length)
  }
  const parts: Buffer[] = []
  for await (const part of inParts(bytes(), 4)) parts.push(part)
  expect(parts.map(part => part.length)).toEqual([4, 4, 4, 4, 3])
  expect(Buffer.concat(parts).equals(await buffer(bytes()))).toBe(true)
})
