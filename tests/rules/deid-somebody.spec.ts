import { expect, test } from '@playwright/test'
import { marked } from '@/tests/support/scrubbed'

/** Names of nobody in the lists, or that are words, by what is told of them; and the same shapes that are nobody’s. */
const written = [
  'says tell ‹bex› she is fine; ‹bex› = flatmate',
  'says tell everyone she is fine; calm = goal',
  '‹Hyacinth› (wife) rang at noon',
  'Headache (mild) at noon',
  '‹Abernathy, Tolu›: consent signed',
  'Water, Tea: offered',
  '‹gwen t› covers the desk',
  '‹Man-yee› texted',
  '‹jamal von harten› rang; her cousin ‹jamal vance› came',
  'texted ‹jamal› today',
  'case ‹WXN 44719026› closed; PCL 44719 steps',
  'Self-led work; Pre-op done; Ex-smoker',
  '‹Song› drove. ‹Dung› wept.',
  'Song ended. Dung beetles in the dream.',
  '“‹Papa Sefa› is here,” he said. ‹PC Dhillon› held him.',
  'the part called Small Fox; a playlist named Dawn',
  'he is called ‹Tavita› by all',
  'boss is ‹terrell›; told ‹faith› no',
  'told by fax; her guardian angel; asked about hope again',
]

for (const text of written)
  test(`somebody is told from nobody: ${text}`, () => {
    expect(marked(text.replace(/[‹›]/g, ''))).toBe(text)
  })
