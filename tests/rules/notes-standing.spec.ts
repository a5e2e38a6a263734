import { expect, test } from '@playwright/test'
import { lastWords } from '@/lib/notes/earlier/earlier-notes'
import { type Earlier, standingIn } from '@/lib/notes/earlier/standing'
import type { Answers, Field, NoteDefinition } from '@/lib/notes/fields'

const coded = { section: 'Facts', readers: 'structured', deid: 'keep', standing: true } as const
const fields: Readonly<Record<string, Field>> = {
  support: { ...coded, kind: 'choice', label: 'Support', options: { named: 'Named', none: 'None yet' } },
  wishes: { ...coded, kind: 'multi', label: 'Wishes', options: { light: 'Light', art: 'Art' } },
  explained: { ...coded, kind: 'checks', label: 'Explained', by: 'one', options: { day: 'Day', night: 'Night' } },
  touch: {
    ...coded,
    kind: 'matrix',
    label: 'Touch',
    rows: { hand: 'Hand', hug: 'Hug' },
    columns: { lead: 'One', second: 'Two' },
    values: { no: 'No', ask: 'Ask' },
  },
  today: { ...coded, standing: undefined, kind: 'choice', label: 'Today', options: { yes: 'Yes', no: 'No' } },
}
const definition: NoteDefinition = { id: 'preparation@9', kind: 'preparation', title: 'Planted', fields }
const by = { by: 'somebody', at: '2026-03-12T08:30:00.000000Z' }
const told = (day: boolean, night: boolean): Answers => ({
  explained: { ticks: { day: { done: day, ...by }, night: { done: night, reason: 'later', ...by } } },
})
const standing = (...earlier: [on: string, answers: Answers][]) =>
  standingIn(
    definition,
    earlier.map(([on, answers]) => ({ on, answers })),
  )

test('a fact stands since the first of the notes that say the same without a break', () => {
  expect(
    standing(
      ['2026-04-09', { support: 'named' }],
      ['2026-04-02', {}],
      ['2026-03-26', { support: 'named' }],
      ['2026-03-19', { support: 'none' }],
      ['2026-03-12', { support: 'named' }],
    ).support,
  ).toEqual({ since: '2026-03-26', values: { support: 'named' }, words: 'Named' })
})

test('the latest answer stands, whatever was openly not answered after it', () => {
  const { support } = standing(
    ['2026-04-02', { support: { gap: 'not_asked' } }],
    ['2026-03-26', { support: 'none' }],
    ['2026-03-19', { support: 'named' }],
  )
  expect(support).toEqual({ since: '2026-03-26', values: { support: 'none' }, words: 'None yet' })
})

test('what has parts is said again part by part, a “no” at a check is not, and nobody’s name or time goes with it', () => {
  const facts = standing([
    '2026-03-12',
    { ...told(true, false), wishes: { codes: ['light', 'art'] }, touch: { cells: { 'hand.lead': 'ask' } } },
  ])
  expect(facts.explained).toMatchObject({
    values: { 'explained.day': { done: true } },
    words: '1 of 2, without: Night',
  })
  expect(facts.wishes?.values).toEqual({ 'wishes.art': true, 'wishes.light': true })
  expect(facts.touch).toMatchObject({ values: { 'touch.hand.lead': 'ask' }, words: '1 of 4' })
})

test('nothing stands of what is asked anew each time, was never said, or is no answer any more', () => {
  expect(
    standing(['2026-03-12', { ...told(false, false), today: 'yes', support: 'an_old_code', wishes: null }]),
  ).toEqual({})
  expect(standing()).toEqual({})
})

test('beside the form stand the latest words that there are', () => {
  const earlier: Earlier[] = [
    { on: '2026-04-02', answers: { plan: ' ' } },
    { on: '2026-03-26', answers: { next_steps: 'A short call.', intention: 'To sit beside her.' } },
    { on: '2026-03-19', answers: { intention: 'An older one.' } },
  ]
  expect(lastWords(earlier, ['plan', 'next_steps'])).toEqual({ words: 'A short call.', on: '2026-03-26' })
  expect(lastWords(earlier, ['intention'])?.words).toBe('To sit beside her.')
  expect(lastWords(earlier, ['nothing'])).toBeNull()
})

test('of a list that the study has changed since, what it still asks about stands', () => {
  const cells = { 'hand.lead': 'ask', 'hand.second': 'no', 'hold.lead': 'no', 'hold.second': 'no' }
  expect(standing(['2026-03-12', { touch: { cells } }]).touch).toEqual({
    since: '2026-03-12',
    values: { 'touch.hand.lead': 'ask', 'touch.hand.second': 'no' },
    words: '2 of 4',
  })
  expect(standing(['2026-03-12', { touch: { cells: { 'hold.lead': 'no' } } }]).touch).toBeUndefined()
})
