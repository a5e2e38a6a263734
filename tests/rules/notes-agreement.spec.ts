import { expect, test } from '@playwright/test'
import { agreementOn } from '@/lib/notes/agreement'
import { lead, second } from '@/tests/support/answers'

const [early, late] = ['2026-03-12T17:00:00.000000Z', '2026-03-12T17:05:00.000000Z']
const ticked = (at: string, done = true) => ({ done, by: lead, at })
const said = (at: string, done = true) => ({ done, by: second, at })
const notAsked = (at: string) => ({ done: false, gap: 'not_done', by: lead, at }) as const

const standings: [what: string, ticks: Parameters<typeof agreementOn>[0], standing: string][] = [
  ['a tick alone', { oriented: ticked(early) }, 'open'],
  ['the same, said after it', { oriented: ticked(early), 'oriented.agreed': said(late) }, 'agreed'],
  ['another, said after it', { oriented: ticked(early), 'oriented.agreed': said(late, false) }, 'objected'],
  ['a tick after what was said', { oriented: ticked(late), 'oriented.agreed': said(early) }, 'changed'],
  ['nobody to ask', { oriented: ticked(early), 'oriented.agreed': notAsked(late) }, 'not_done'],
  ['a tick after nobody was to be asked', { oriented: ticked(late), 'oriented.agreed': notAsked(early) }, 'changed'],
]
for (const [what, ticks, standing] of standings)
  test(`${what} is ${standing}`, () => {
    expect(agreementOn(ticks, 'oriented')).toBe(standing)
  })
