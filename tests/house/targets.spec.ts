import { expect, test } from '@playwright/test'
import { allRows } from '@/tests/rules/access/all-rows'
import { pages } from '@/tests/rules/access/page-targets'
import { actions, routes } from '@/tests/rules/access/targets'
import { codeOf, fileOf, importsOf } from './sources'

const deeds = new Set(allRows.map(row => row.deed.split(' ')[0]))
const targets = Object.entries({ ...actions, ...routes, ...pages })

test('every way in stands on rows of the matrix, or says why it needs none', () => {
  for (const [target, { deeds: its, why }] of targets) {
    expect(its.length > 0 || why !== null, target).toBe(true)
    expect(
      its.filter(deed => !deeds.has(deed)),
      target,
    ).toEqual([])
  }
})

test('every deed of the matrix has a way in', () => {
  const reached = new Set(targets.flatMap(([, target]) => target.deeds))
  expect([...deeds].filter(deed => !reached.has(deed ?? ''))).toEqual([])
})

for (const [target, { deeds: its }] of Object.entries(actions).filter(([, one]) => one.deeds.length > 0))
  test(`${target} asks the rule that its row names`, () => {
    const [file = '', name = ''] = target.split('#')
    const [, useCase = ''] =
      new RegExp(`export const ${name} = \\w*[aA]ction\\(\\w+, (\\w+)\\)`).exec(codeOf(file)) ?? []
    const asked = askedBy(file, useCase)
    for (const deed of its) expect(asked).toContain(`.${deed}(actor`)
  })

for (const [target, { deeds: its }] of Object.entries(routes).filter(([, one]) => one.deeds.length > 0))
  test(`${target} asks the rule that its row names`, () => {
    const [method = '', path = ''] = target.split(' ')
    const file = `app${path}/route.ts`
    const [, handler = ''] =
      new RegExp(`export const ${method} = route\\(([\\s\\S]*?)(?=\\n(export|function) |$)`).exec(codeOf(file)) ?? []
    const useCase = /(\w+)\(actor, /.exec(handler)?.[1] ?? /^\w+, (\w+)[,)]/.exec(handler)?.[1] ?? ''
    const asked = askedBy(file, useCase)
    for (const deed of its) expect(asked).toContain(`.${deed}(actor`)
  })

/** The use-case that a way in hands over to, with what it leaves to files beside it. */
function askedBy(file: string, useCase: string): string {
  const home = importsOf(file).find(({ target: from }) => from.endsWith(`/${kebab(useCase)}`))
  const start = home ? fileOf(file, home.target) : null
  expect(start, `where ${file} finds ${useCase}`).not.toBeNull()
  return [start ?? '', ...ownRoom(start ?? '')].map(codeOf).join('\n')
}

/** What a use-case leaves to a file beside it. */
const ownRoom = (file: string): string[] =>
  importsOf(file).flatMap(({ target }) => (target.startsWith('./') ? (fileOf(file, target) ?? []) : []))

const kebab = (name: string) => name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
