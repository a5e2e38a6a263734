import { expect, test } from '@playwright/test'
import { toldWords } from '@/app/s/[study]/events/[event]/said'

const facts = {
  ...{ AETERM: 'Headache', AESTDAT: '2026-02-03', AEONGO: 'yes', AETOXGR: '1', valence: 'unpleasant' },
  ...{ AECONTRT: 'no', AEACNOTH: 'none', AEOUT: 'not_recovered', abuse_related: 'no' },
} as unknown as Parameters<typeof toldWords>[0]['facts']

for (const decision of ['ae', 'undecided', 'not_ae'] as const)
  test(`what is signed is read whole: why it is none, of an entry that says ${decision}`, () => {
    const read = toldWords({ facts, decision, whyNot: 'Had not eaten' })
    expect(read).toContainEqual({ term: 'Why it is none', description: 'Had not eaten' })
    expect(toldWords({ facts, decision }).map(({ term }) => term)).not.toContain('Why it is none')
  })
