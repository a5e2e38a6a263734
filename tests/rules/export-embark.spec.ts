import { expect, test } from '@playwright/test'
import { columnsOf } from '@/lib/export/columns'
import { rowOf } from '@/lib/export/row'
import { currentDefinition } from '@/lib/notes/definition'
import { themes1 } from '@/lib/notes/definitions/themes-1'
import type { Answer } from '@/lib/notes/fields'

const nothing = { studyDay: () => null, minutesFromZero: () => null, staffCode: () => '', triageOf: () => undefined }

for (const kind of ['session', 'integration'] as const) {
  const columns = columnsOf(currentDefinition(kind)).filter(({ name }) => name.startsWith('themes_embark___'))
  const read = (themes: Answer) => {
    const row = rowOf(columns, { themes }, nothing)
    return columns.flatMap(({ name }, index) => (row[index] === '1' ? [name.replace('themes_embark___', '')] : []))
  }
  const reads: [codes: string[], domains: string[]][] = [
    [['existential_spiritual'], ['existential_spiritual']],
    [['loss_of_control'], ['mindfulness']],
    [['body_memory'], ['body_aware']],
    [['grief', 'joy'], ['affective_cognitive']],
    [
      ['relationship', 'shame'],
      ['affective_cognitive', 'relational'],
    ],
    [['little_came_up'], []],
  ]
  for (const [codes, domains] of reads)
    test(`themes ${codes.join(', ')} of the ${kind} note are read into ${domains.join(', ') || 'no domain'}`, () => {
      expect(read({ codes })).toEqual(domains)
    })

  test(`every theme of the ${kind} note is read into one domain but “little came up”, and the column’s words name it`, () => {
    for (const [theme, words] of Object.entries(themes1.options)) {
      expect(read({ codes: [theme] }), theme).toHaveLength(theme === 'little_came_up' ? 0 : 1)
      const named = columns.filter(({ label }) => label.split(/[(;)]/).some(part => part.trim() === words))
      expect(named, words).toHaveLength(theme === 'little_came_up' ? 0 : 1)
    }
  })

  test(`no themes of the ${kind} note is a no to each domain, and no answer is none`, () => {
    expect(rowOf(columns, { themes: { none: true } }, nothing)).toEqual(['0', '0', '0', '0', '0'])
    for (const themes of [null, { gap: 'not_asked' }] as const)
      expect(rowOf(columns, { themes }, nothing)).toEqual(['', '', '', '', ''])
  })
}
