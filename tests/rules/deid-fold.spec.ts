import { expect, test } from '@playwright/test'
import { fold, originalSpan } from '@/lib/deid/reading/fold'

const foldings: readonly [written: string, read: string][] = [
  ['Przemyśl', 'Przemysl'],
  ['Cần Thơ', 'Can Tho'],
  ['Cần Thơ'.normalize('NFD'), 'Can Tho'],
  ['Will’s “part”', 'Will\'s "part"'],
  ['W\u200bi\u00adll', 'Will'],
  ['Wi\0ll', 'Will'],
  ['Ｗｉｌｌ', 'Will'],
  ['𝐖𝐢𝐥𝐥', 'Will'],
  ['ﬁne', 'fine'],
  ['Łukasz Øst Straße', 'Lukasz Ost Strasse'],
  ['12\u00a0Mar', '12 Mar'],
  ['so\u2014on', 'so-on'],
  ['김민준', '김민준'],
  ['🙂 ok', '🙂 ok'],
]
for (const [written, read] of foldings)
  test(`“${written}” is read as “${read}”`, () => expect(fold(written).text).toBe(read))

test('a span of the folded text leads back to whole characters of the original', () => {
  const original = 'ok 🙂 Ce\u0301line’s ﬁle \ud800 \u202eend'
  const folded = fold(original)
  const { text } = folded
  const at = text.indexOf('Celine')
  const { start, end } = originalSpan(folded, at, at + 'Celine'.length)
  expect(original.slice(start, end)).toBe('Ce\u0301line')
  for (let one = 0; one < text.length; one++) {
    const { start, end } = originalSpan(folded, one, one + 1)
    for (const offset of [start, end])
      expect(
        /^[\udc00-\udfff]/.test(original.slice(offset)) && /[\ud800-\udbff]$/.test(original.slice(0, offset)),
      ).toBe(false)
  }
})

test('what is folded is as long in lower case as in capitals', () => {
  const { text } = fold('İSTANBUL ẞ ŉ ǰ ﬀ Straße')
  expect(text.toLowerCase().length).toBe(text.length)
})
