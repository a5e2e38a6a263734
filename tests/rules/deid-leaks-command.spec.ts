import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { runCommand } from '@/lib/cli/run-command'

const known = {
  participant: { first: 'Demetrius', last: 'Okonkwo', phone: '910 555 0137', street: '14 Peddie Wynd' },
  site: 'Harbour Light Trials',
}

/** Writes the files into a folder of their own and searches all but the first for what the first says is known. */
async function leaksIn(files: Readonly<Record<string, string | Buffer>>, given: unknown = known) {
  const folder = mkdtempSync(join(tmpdir(), 'leaks-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  writeFileSync(join(folder, 'known.json'), typeof given === 'string' ? given : JSON.stringify(given))
  return called('--leaks', join(folder, 'known.json'), ...Object.keys(files).map(name => join(folder, name)))
}

async function called(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const voice = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const exit = await runCommand({ args: ['deid', ...args], cwd: '/nowhere' }, voice)
  return { exit, out: out.join(''), err: err.join('') }
}

test('clean files end with 0, and it is said how much was searched for in how many', async () => {
  const { exit, out } = await leaksIn({
    'notes.csv': 'id,note\n1,"calm, slept"\n',
    'b.txt': '',
    'c.jsonl': '{"id":1}\n',
  })
  expect(exit).toBe(0)
  expect(out).toMatch(/^\d+ identifiers were searched for in 3 files: none found\.\n$/)
})

test('what is found in a table is told by row, column and rule, and never said itself', async () => {
  const { exit, out } = await leaksIn({
    'notes.csv': 'id,note\n1,"two\nlines; ""quoted"", all"\n2,"calm, with DEMETRIUS"\n',
  })
  expect(exit).toBe(1)
  expect(out).toContain('notes.csv: row 4, column 2: name\n')
  expect(out).not.toMatch(/demetrius/i)
})

test('names that are words are searched for with a capital alone, and which those are is said by field', async () => {
  const joy = { participant: { first: 'Joy', last: 'Okonkwo' }, staff: ['Ndidi Banks'] }
  const { exit, out, err } = await leaksIn({ 'a.txt': 'joy came later, and stayed' }, joy)
  expect(exit).toBe(0)
  expect(err).toContain('searched for only with a capital: participant.first, staff[0].')
  expect(out + err).not.toMatch(/joy|banks/i)
})

test('numbers of neighbouring cells are no phone; within one cell they are', async () => {
  expect((await leaksIn({ 'a.csv': 'a,b,c\n910,555,0137\n' })).exit).toBe(0)
  expect((await leaksIn({ 'a.csv': 'a,b,c\n1,910-555 0137,3\n' })).out).toContain('row 2, column 2: phone')
})

test('in JSON the field is named, and what is escaped is found', async () => {
  const { out } = await leaksIn({ 'a.jsonl': '{"id":1,"text":"calm"}\n{"id":2,"text":"with\\nOk\\u006fnkwo"}\n' })
  expect(out).toContain('a.jsonl: row 2, field text: name\n')
  expect((await leaksIn({ 'a.json': '{\n "okonkwo": {"x": "Okonkwo"}\n}' })).out).toContain(
    'row 2, the name of a field: name',
  )
})

test('in prose a site is found over the end of a line', async () => {
  expect((await leaksIn({ 'a.txt': 'calm\nseen at Harbour\nLight Trials now\n' })).out).toContain(
    'a.txt: row 2, over the end of the line: site\n',
  )
})

test('a file whose name identifies somebody is found, and told by its number alone', async () => {
  const { exit, out } = await leaksIn({ 'clean.txt': 'calm', 'okonkwo_notes.txt': 'Demetrius' })
  expect(exit).toBe(1)
  expect(out).toContain('File 2: its name: name\nFile 2: row 1: name\n')
  expect(out).not.toMatch(/okonkwo/i)
})

test('what could not be searched ends with 2 and says why, and the other files are searched all the same', async () => {
  const { exit, out, err } = await leaksIn({ 'a.zip': Buffer.from([0x50, 0x4b, 0xff, 0xfe]), 'b.txt': 'okonkwo' })
  expect(exit).toBe(2)
  expect(err).toContain('a.zip was not searched to its end: it is not text in UTF-8.')
  expect(out).toContain('b.txt: row 1: name')
  const missing = await called('--leaks', '/nowhere/known.json', '/nowhere/a.txt')
  expect(missing).toMatchObject({ exit: 2, err: 'What is known could not be read: there is no such file.\n' })
  expect((await leaksIn({ 'a.txt': '' }, 'no JSON, Okonkwo')).err).toBe(
    'What is known could not be read: it is not JSON.\n',
  )
  expect((await leaksIn({ 'a.txt': '' }, {})).err).toContain('nothing that can be searched for')
  expect((await called('--leaks', 'known.json')).exit).toBe(3)
})

test('a file is searched in pieces, and a name is found across where they join', async () => {
  const line = 'calm hands, slow breath; '
  const long = `${line.repeat(20_000)}okonkwo ${line.repeat(20_000)}\n`
  expect((await leaksIn({ 'a.txt': long })).out).toContain('a.txt: row 1: name\n')
  const rows = `${'x,"calm\nhands"\n'.repeat(30_000)}y,okonkwo\n`
  expect((await leaksIn({ 'a.csv': rows })).out).toContain('a.csv: row 60001, column 2: name\n')
})
