import { expect, test } from '@playwright/test'
import { inBlocks } from '@/app/s/[study]/participants/[participant]/in-blocks'

type Visit = Parameters<typeof inBlocks>[0][number]
const visit = (code: string, more: Partial<Visit> = {}): Visit =>
  ({
    id: code,
    code,
    kind: code.startsWith('CALL') ? 'contact_call' : 'integration',
    state: 'planned',
    ...more,
  }) as Visit // what a line shows of a visit
const note = (status: string) => ({ note: { id: 'n', status } }) as Partial<Visit>
const line = (...visits: Visit[]) =>
  inBlocks(visits).map(one => ('calls' in one ? `${one.code} ${one.words}` : one.code))

test('the calls of a block stand as one, where the first of them stands, with how many were noted', () => {
  const calls = [visit('CALL1.1', note('signed')), visit('CALL1.2'), visit('CALL1.3', note('draft'))]
  const [first, ...others] = calls as [Visit, ...Visit[]]
  expect(line(visit('INT1.1'), first, visit('INT1.2'), ...others, visit('CALL2.1'))).toEqual([
    'INT1.1',
    'CALL1 2 of 3',
    'INT1.2',
    'CALL2 0 of 1',
  ])
})

test('a call whose note was entered in error is not noted, and a cancelled one is not counted', () => {
  const [struck, cancelled] = [note('entered_in_error'), { state: 'cancelled' } as const]
  expect(line(visit('CALL1.1', struck), visit('CALL1.2', cancelled), visit('CALL1.3', { progress: 'draft' }))).toEqual([
    'CALL1 1 of 2',
  ])
})

test('a call of a code of its own is a block of its own', () => {
  expect(line(visit('CALLBACK'), visit('CALL1.1'))).toEqual(['CALLBACK 0 of 1', 'CALL1 0 of 1'])
})
