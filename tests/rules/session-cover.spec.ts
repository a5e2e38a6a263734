import { expect, test } from '@playwright/test'
import { coveredIn } from '@/lib/session/log/cover-cookie'
import { isDimIn } from '@/lib/session/log/dim-cookie'

const [one, two] = ['01a221c9-d655-73b4-9bf8-5fab26589a8d', '01a221c8-bf7f-7775-b214-860f16c8fb70']
const cookies: [what: string, header: string, covered: string[]][] = [
  ['no cookie', '', []],
  ['another cookie alone', `vigil.session=abc.${one}`, []],
  ['one note, behind another cookie', `vigil.session=abc; vigil-covered=${one}`, [one]],
  ['two notes', `vigil-covered=${one}.${two}; other=1`, [one, two]],
  ['none any more', 'vigil-covered=', []],
  ['what is no id', `vigil-covered=<script>.${two}.x`, [two]],
]
for (const [what, header, covered] of cookies)
  test(`a browser says which notes are covered: ${what}`, () => {
    expect(coveredIn(header)).toEqual(covered)
  })

const dims: [what: string, header: string, isDim: boolean][] = [
  ['nothing', '', false],
  ['that it is, behind another cookie', 'vigil.session=abc; vigil-dim=on', true],
  ['that it is not', 'vigil-dim=off; other=1', false],
  ['something else', 'not-vigil-dim=on; vigil-dim=once', false],
]
for (const [what, header, isDim] of dims)
  test(`a browser says whether its log is dim: ${what}`, () => {
    expect(isDimIn(header)).toBe(isDim)
  })
