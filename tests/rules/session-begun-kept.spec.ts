import { expect, test } from '@playwright/test'
import { SealedStore, type Unsent } from '@/app/_ui/offline/sealed-store'
import { Begun } from '@/app/_ui/session/begun'
import { joinWords, type WordsBegun } from '@/app/_ui/session/words-begun'

const since = '2027-03-01T10:00:00.000Z'
const left: Unsent = { id: 'words day earlier', noteId: 'day', kind: 'words', value: [{ since, words: 'He wept.' }] }

test('what a store does not take at once is written into it opened anew, and only then what was left is dropped', async () => {
  const items = new Map([[left.id, left]])
  let isClosed = false
  let opened = 0
  const store = {
    all: async () => [...items.values()],
    drop: async (ids: readonly string[]) => ids.forEach(id => void items.delete(id)),
    dropUnchanged: async (read: readonly Unsent[]) => {
      for (const item of read) if (items.get(item.id) === item) items.delete(item.id)
    },
    put: async (item: Unsent) => {
      if (isClosed) throw new Error('The browser closed it.')
      items.set(item.id, item)
    },
  }
  SealedStore.open = async () => {
    opened += 1
    isClosed = false
    return store as unknown as SealedStore
  }
  const begun = new Begun<WordsBegun>('words', 'day', 'anna', joinWords)
  await begun.takeLeft()
  expect(begun.pieces).toEqual(left.value)
  isClosed = true
  begun.change(() => [{ since, words: 'He wept. Then he slept.' }])
  begun.flush()
  const kept = async () => {
    begun.flush() // as on hiding the page: nothing where nothing waits to be written
    return [...items.values()].map(({ value }) => value)
  }
  await expect.poll(kept).toEqual([[{ since, words: 'He wept. Then he slept.' }]])
  expect([opened, items.has(left.id)]).toEqual([2, false])
})

test('what was left is offered as soon as the key of this device comes, beside what was typed before it', async () => {
  const items = new Map([[left.id, left]])
  const store = {
    all: async () => [...items.values()],
    drop: async (ids: readonly string[]) => ids.forEach(id => void items.delete(id)),
    dropUnchanged: async (read: readonly Unsent[]) => read.forEach(({ id }) => void items.delete(id)),
    put: async (item: Unsent) => void items.set(item.id, item),
  }
  let isRefused = true
  let asked = 0
  SealedStore.open = async () => {
    asked += 1
    return isRefused ? null : (store as unknown as SealedStore)
  }
  const [idle, busy] = [1, 2].map(() => new Begun<WordsBegun>('words', 'day', 'anna', joinWords))
  const [leaveIdle, leaveBusy] = [idle?.listen(), busy?.listen()]
  await idle?.takeLeft()
  await busy?.takeLeft()
  const typed = { since: '2027-03-01T10:07:00.000Z', words: 'He asked for the window.' }
  busy?.change(() => [typed])
  busy?.flush()
  await expect.poll(() => asked).toBe(3)
  expect([idle?.pieces, busy?.pieces]).toEqual([[], [typed]])
  isRefused = false
  idle?.flush() // as a network or a session is back
  await expect.poll(() => idle?.pieces).toEqual(left.value)
  items.set(left.id, left)
  busy?.flush()
  await expect.poll(() => busy?.pieces).toEqual([...(left.value as WordsBegun[]), typed])
  leaveIdle?.()
  leaveBusy?.()
})

test('a store that the browser closed before what was left could be read is read anew, and no page breaks over it', async () => {
  const items = new Map([[left.id, left]])
  let isClosed = true
  const store = {
    all: async () => {
      if (isClosed) throw new Error('The browser closed it.')
      return [...items.values()]
    },
    drop: async (ids: readonly string[]) => ids.forEach(id => void items.delete(id)),
    dropUnchanged: async (read: readonly Unsent[]) => read.forEach(({ id }) => void items.delete(id)),
    put: async (item: Unsent) => void items.set(item.id, item),
  }
  SealedStore.open = async () => store as unknown as SealedStore
  const begun = new Begun<WordsBegun>('words', 'day', 'anna', joinWords)
  const leave = begun.listen()
  await begun.takeLeft()
  expect(begun.pieces).toEqual([])
  isClosed = false
  const taken = async () => {
    begun.flush()
    return begun.pieces
  }
  await expect.poll(taken).toEqual(left.value)
  leave()
})
