import { expect, test } from '@playwright/test'
import { SealedStore, type Unsent } from '@/app/_ui/offline/sealed-store'
import { Begun } from '@/app/_ui/session/begun'
import { joinWords, type WordsBegun } from '@/app/_ui/session/words-begun'

const since = '2027-03-01T10:00:00.000Z'
const said = (words: string): WordsBegun => ({ since, words })
const of = (pages: readonly Begun<WordsBegun>[]) => pages.map(({ pieces }) => pieces.map(({ words }) => words))

/** Pages of one person on one device, each opened once what the one before began is written. */
function pagesOf(whose: string) {
  const items = new Map<string, Unsent>()
  const store = {
    all: async () => [...items.values()],
    drop: async (ids: readonly string[]) => ids.forEach(id => void items.delete(id)),
    dropUnchanged: async (read: readonly Unsent[]) => {
      for (const item of read) if (items.get(item.id) === item) items.delete(item.id)
    },
    put: async (item: Unsent) => void items.set(item.id, item),
  }
  SealedStore.open = async () => store as unknown as SealedStore
  const leaving: (() => void)[] = []
  const open = async () => {
    const page = new Begun<WordsBegun>('words', 'day', whose, joinWords)
    leaving.push(page.listen())
    await page.takeLeft()
    return page
  }
  const type = async (page: Begun<WordsBegun>, words: string) => {
    page.change(() => [said(words)])
    page.flush()
    await expect.poll(() => JSON.stringify([...items.values()])).toContain(words)
  }
  return { items, open, type, leave: () => leaving.map(done => done()) }
}

test('a note that one page logs or throws away is offered by no other page that had it: whoever began it, whoever typed last', async () => {
  const { items, open, type, leave } = pagesOf('anna')
  const early = await open()
  await type(early, 'He wept.')
  const late = await open()
  await type(late, 'He wept. Then')
  const last = await open()
  late.change(() => [said('He wept. Then he slept.')])
  expect(of([early, late, last])).toEqual([['He wept.'], ['He wept. Then he slept.'], ['He wept. Then']])
  late.change(() => [])
  await expect.poll(() => of([early, late, last])).toEqual([[], [], []])
  expect([early, last].map(({ goneElsewhere }) => goneElsewhere.length)).toEqual([1, 1])
  await expect.poll(() => items.size).toBe(0)
  leave()
})

test('what was typed on another page meanwhile stays there whole, on the screen and on the device', async () => {
  const { items, open, type, leave } = pagesOf('anna')
  const early = await open()
  await type(early, 'He wept.')
  const late = await open()
  const last = await open()
  await type(early, 'He wept. His hand was cold.')
  late.change(() => [])
  await expect.poll(() => of([early, late, last])).toEqual([['He wept. His hand was cold.'], [], []])
  expect([...items.values()].map(({ value }) => value)).toEqual([[said('He wept. His hand was cold.')]])
  leave()
})

test('what one person logs takes nothing from another who has the same device', async () => {
  const { open, type, leave } = pagesOf('anna')
  const hers = await open()
  await type(hers, 'He wept.')
  const his = new Begun<WordsBegun>('words', 'day', 'ben', joinWords)
  const leaveHis = his.listen()
  his.change(() => [said('He wept.')])
  const second = await open()
  hers.change(() => [])
  await expect.poll(() => of([hers, second])).toEqual([[], []])
  expect(of([his])).toEqual([['He wept.']])
  leave()
  leaveHis()
})
