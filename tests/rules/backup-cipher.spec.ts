import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { openedChunks, sealedChunks } from '@/lib/ops/backup-cipher'

const key = randomBytes(32)
const content = randomBytes(200_000)
const header = 49
const part = 5 + 65_536 + 16

async function* inPieces(bytes: Buffer, size = 10_007) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const gathered = async (chunks: AsyncIterable<Buffer>) => {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}
const sealed = () => gathered(sealedChunks(key, inPieces(content)))
const opened = (file: Buffer, with_ = key) => gathered(openedChunks(with_, inPieces(file)))
const flipped = (file: Buffer, at: number) => {
  const other = Buffer.from(file)
  other.writeUInt8(other.readUInt8(at) ^ 1, at)
  return other
}

test('what is sealed is opened as it was, also nothing at all', async () => {
  expect(content.equals(await opened(await sealed()))).toBe(true)
  expect(await opened(await gathered(sealedChunks(key, inPieces(Buffer.alloc(0)))))).toHaveLength(0)
})

test('two files of the same content have no part in common', async () => {
  const [one, other] = [await sealed(), await sealed()]
  expect(one.subarray(header, header + part).equals(other.subarray(header, header + part))).toBe(false)
})

test('another key opens nothing', async () => {
  await expect(opened(await sealed(), randomBytes(32))).rejects.toThrow('another key')
})

test('a changed byte is found wherever it is', async () => {
  const file = await sealed()
  const places = [
    0,
    8,
    10,
    20,
    header,
    header + 1,
    header + 4,
    header + 5,
    header + part - 1,
    header + part,
    file.length - 1,
  ]
  for (let at = header; at < file.length; at += 9_973) places.push(at)
  for (const at of places) await expect(opened(flipped(file, at)), `byte ${at}`).rejects.toThrow()
})

test('a cut-off end is found wherever it is cut, also between two parts', async () => {
  const file = await sealed()
  for (const length of [0, 5, header, header + 3, header + part, header + 3 * part, file.length - 1])
    await expect(opened(file.subarray(0, length)), `${length} bytes`).rejects.toThrow(/no backup|not whole/)
})

test('parts left out, in another order, or added are found', async () => {
  const file = await sealed()
  const [first, second] = [file.subarray(header, header + part), file.subarray(header + part, header + 2 * part)]
  const rest = file.subarray(header + 2 * part)
  const beginning = file.subarray(0, header)
  for (const parts of [
    [first, rest],
    [second, first, rest],
    [first, first, second, rest],
    [first, second, rest, Buffer.of(0)],
  ])
    await expect(opened(Buffer.concat([beginning, ...parts]))).rejects.toThrow()
})
