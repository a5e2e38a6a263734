import { Readable } from 'node:stream'
import { expect, test } from '@playwright/test'
import { answered } from '@/lib/cli/answered'

const piped = (...pieces: string[]) => Readable.from(pieces.map(piece => Buffer.from(piece)))

test('what a command asks is answered by a line each of what is piped in, exactly as it stands', async () => {
  expect(await answered(['Password', 'Code'], piped(' a heron ', 'over the wáter\n123', ' 456\nmore\n'))).toEqual([
    ' a heron over the wáter',
    '123 456',
  ])
  expect(await answered(['Password', 'Code'], piped('a heron\r\n123456'))).toEqual(['a heron', '123456'])
})

test('what is not answered is empty', async () => {
  expect(await answered(['Password', 'Code'], piped('a heron'))).toEqual(['a heron', ''])
  expect(await answered(['Password', 'Code'], piped())).toEqual(['', ''])
})
