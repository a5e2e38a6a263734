import { expect, test } from '@playwright/test'
import { codeOf, sources, textOf, tree } from './sources'

const written = sources.filter(file => file !== 'tests/house/words.spec.ts')

test('no file is named for being of use', () => {
  const empty = /(^|[/.-])(utils?|helpers?|services?|types?|common|managers?|misc)([/.-]|$)/
  expect(tree.filter(file => empty.test(file))).toEqual([])
})

test('files are named in kebab-case', () => {
  const plain =
    /^(\.?[a-z0-9]+([-.][a-z0-9]+)*|\[{1,2}(\.{3})?[a-zA-Z]+\]{1,2}|\([a-z-]+\)|_[a-z]+|README\.md|.*\.(sql|json))$/
  expect(sources.filter(file => !file.split('/').every(part => plain.test(part)))).toEqual([])
})

/** In code and in comments alike. */
const nowhere: Record<string, RegExp> = {
  'work left for later': /\b(TODO|FIXME|XXX|HACK)\b/,
  'a check switched off': /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/,
  'a test that does not run': /\b(test|describe)\.(describe\.)?(skip|only|fixme|fail)\b/,
  'waiting for a while': /waitForTimeout/,
  'markup from text': /dangerouslySetInnerHTML/,
}
for (const [what, pattern] of Object.entries(nowhere))
  test(`nowhere is ${what}`, () => {
    expect(written.filter(file => pattern.test(textOf(file)))).toEqual([])
  })

test('nothing is of any type', () => {
  const any = /(:|\bas|<|,|\|)\s*any\b(?=\s*[;,)>=|\]{}]|\[\]|$)/m
  expect(written.filter(file => /\.tsx?$/.test(file) && any.test(codeOf(file)))).toEqual([])
})

test('every page speaks the field’s words, not the house’s', () => {
  const pages = written.filter(file => /^app\/.*\.tsx$/.test(file))
  expect(pages.length).toBeGreaterThan(100)
  const words = pages.flatMap(page => shown(page).map(text => `${page}: ${text}`))
  expect(words.filter(text => /: .*\b(deeds?|sight|outcomes?|seal(s|ed)?|break-glass)\b/is.test(text))).toEqual([])
})

/** Text between tags and in quotes: everything that could be rendered, and somewhat more; not class names and imports. */
function shown(page: string): string[] {
  const code = codeOf(page)
    .replace(/^\s*(import|export)\b[^;'"=]*['"][^'"]+['"]/gm, '')
    .replace(/className=("[^"]*"|\{`[^`]*`\})/g, '')
  const between = [...code.matchAll(/>([^<>{}]*[A-Za-z][^<>{}]*)[<{]/g)].map(([, text]) => text ?? '')
  const quoted = [...code.matchAll(/'([^'\n]*)'|"([^"\n]*)"|`([^`]*)`/g)].map(
    ([, one, two, three]) => one ?? two ?? three?.replace(/\$\{[^}]*\}/g, ' ') ?? '',
  )
  return [...between, ...quoted].map(text => text.trim()).filter(Boolean)
}
