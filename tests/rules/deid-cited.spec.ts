import { expect, test } from '@playwright/test'
import { marked } from '@/tests/support/scrubbed'

for (const [written, why] of [
  ['we read a few lines of Hauge together', 'whose lines they are'],
  ['re-read Thrale on reverie before the group', 'who is read again'],
  ['Kernberg, Kohut and Thrale on envy; Schore vs Thrale', 'in a row with somebody whose theory it is'],
  ['a photograph of ‹Wisnewski›; came home with ‹Thrale›', 'somebody of whom there is a picture'],
  ['a letter from ‹Renee› for her mother', 'a letter is somebody’s'],
  ['she likes Kohut, and ‹Wisnewski› called her', 'whoever does something is no author'],
] as const)
  test(`cited or not: ${why}`, () => {
    expect(marked(written.replace(/[‹›]/g, ''))).toBe(written)
  })

for (const [written, why] of [
  ['‹T.› wept; at 13:05 ‹T.› said a name', 'a letter that does what a person does'],
  ['ok per ‹dr b›; ‹Monsignor K› prayed', 'a letter after a title'],
  ['vitamin K. held; hepatitis B. stable', 'a letter that is none'],
  ['‹Soo-jin› and ‹Hyun-woo› came; a ‹Renee›-like calm', 'the second half of a name, and no half'],
  ['‹Big Mike› rang; the big table', 'a nickname’s first word'],
  ['Scribe: ‹Heron Vale›. Outlook: Calm morning', 'the first half after a colon, and no name after one'],
] as const)
  test(`names whole: ${why}`, () => {
    expect(marked(written.replace(/[‹›]/g, ''))).toBe(written)
  })

test('a question to somebody known is no verb', () => {
  const known = { staff: ['Rob Tranter'] }
  expect(marked('would rob be there; they would rob a bank', known)).toBe('would ‹rob› be there; they would rob a bank')
})
