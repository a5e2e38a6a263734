import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { commands, named, overview } from '@/lib/cli/commands'
import { runCommand } from '@/lib/cli/run-command'

/** What a command says on either stream, and its exit code. */
async function called(...args: string[]) {
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const exit = await runCommand({ args, cwd: '/nowhere' }, { out: say, err: say })
  return { exit, said: said.join('') }
}

for (const [name, load] of Object.entries(commands)) {
  test(`“${name}” tells how it is called, with its exit codes`, async () => {
    const { help, summary } = await load()
    expect(help).toContain(`npm run -s vigil -- ${name}`)
    expect(help).toMatch(/Exit codes: 0.*3 called wrongly\n/s)
    expect(await overview()).toContain(summary)
  })

  test(`“${name}” called wrongly says so and ends with 3`, async () => {
    expect(await called(...name.split(' '), '--no-such-option')).toMatchObject({
      exit: 3,
      said: expect.stringContaining(`-- ${name} --help`),
    })
  })
}

test('a command is found by its first words, and its own words are left', () => {
  expect(named(['audit', 'verify', '--json'])).toEqual({ name: 'audit verify', args: ['--json'] })
  expect(named(['backup', 'FILE'])).toEqual({ name: 'backup', args: ['FILE'] })
  expect(named(['audit'])).toBe(null)
  expect(named(['toString'])).toBe(null)
})

test('a command that there isn’t ends with 3', async () => {
  expect((await called('audit', 'burn')).exit).toBe(3)
})

test('a backup or a restore names its file', async () => {
  expect((await called('backup')).exit).toBe(3)
  expect((await called('restore', 'one', 'two')).exit).toBe(3)
})

test('the dictionary counts its fields by definition and kind, and they are those that it lists', async () => {
  const counted = await called('dictionary', '--counts')
  const listed: { definition: string; kind: string }[] = JSON.parse((await called('dictionary', '--json')).said)
  const lines = counted.said
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'))
  expect(counted.exit).toBe(0)
  for (const [definition, kind, count] of lines)
    expect([definition, kind, count]).toEqual([
      definition,
      kind,
      `${listed.filter(one => [one.definition, 'all'].includes(definition ?? '') && [one.kind, 'all'].includes(kind ?? '')).length}`,
    ])
  const apart = lines.filter(line => !line.includes('all'))
  expect(apart.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(listed.length)
  expect(new Set(lines.map(line => line.slice(0, 2).join(' '))).size).toBe(lines.length)
  expect(lines).toContainEqual(['phq9@1', 'choice', '10'])
  expect(lines.at(-1)).toEqual(['all', 'all', `${listed.length}`])
})

test('a command whose reader has gone ends as it would have, without a word of complaint', () => {
  const lines = `for i in $(seq 2000); do echo '{"id":1,"text":"Calm."}'; done`
  for (const words of ['--help', 'deid --rules', 'deid']) {
    const { stderr } = spawnSync(
      'sh',
      ['-c', `${lines} | (node lib/cli/vigil.mjs ${words}; echo "ended with $?" >&2) | true`],
      { encoding: 'utf8' },
    )
    expect(stderr, words).toBe('ended with 0\n')
  }
})
