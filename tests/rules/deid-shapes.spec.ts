import { expect, test } from '@playwright/test'
import { marked } from '@/tests/support/scrubbed'

/** What is found by its shape and its place alone, whatever its words are; and the same shapes that identify nobody. */
const written = [
  // a people, or what is nobody by itself, goes with the name behind it
  'from ‹Scottish Kovrel› at noon; a Scottish ‹Anna› came; a Scottish song',
  'moved to ‹Danish Kovrel Ferries›; a Danish pastry',
  '‹Aroha Penehira› rang.',
  'played Mozart Requiem; Mozart ‹Kovrel› helped',
  // a small family name is no word, before or behind it stands another
  'with ‹anika beek› at noon',
  "at ‹duarte nevik's› flat",
  '‹jamal› rang; ‹jamal› settled',
  // who speaks in what was copied from a chat
  '‹kez.w› 9:14: on my way\n‹mott› (9:15): ok',
  'Vitals 9:14: steady\nPulse 9:15: 80',
  'ozk: hm\nplan: rest',
  '‹umbo›: hm\n‹umbo›: no',
  'meds: none\nmeds: all',
  // days, ages, rooms and numbers
  'away from ‹the 22nd› to whenever; for the 2nd session; on the 5th floor',
  'he has ‹94› years and sings; 95 years ago; ninety minutes',
  'met in ‹B2.14›; F32.1 stands; ‹zimmer 2.14›',
  'shown as ‹4471 5520 19›; checked 0830 0915 1040',
  'tin ‹QV-218›; HR-120; TAS-20',
  // what joins one to the next
  'at ‹Hugo van Kovrelstraat 99›; ‹Anna› and ‹Marta›; ‹Anna› on the phone',
  'with ‹Brambles & Kovrel Homes›; rest & ‹Anna›',
  'monitor ‹SN AB-48201-C› lost; SN of it; ‹12/9 til 3/10›; seen ‹ma 12-03-2026›',
  'meets on ‹the last Friday of the month›; the last of the month',
  'Rang the ward back. ‹C.L.›',
]

for (const text of written)
  test(`a shape tells: ${text}`, () => {
    expect(marked(text.replace(/[‹›]/g, ''))).toBe(text)
  })
