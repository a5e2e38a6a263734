import { expect, test } from '@playwright/test'
import { KeptHere } from '@/app/_ui/offline/kept-here'
import { SealedStore, type Unsent } from '@/app/_ui/offline/sealed-store'

interface Written {
  readonly id: string
  readonly says: string
}
const earlier: Unsent = { id: 'earlier', noteId: 'day', kind: 'entry', value: { id: 'earlier', says: 'Water.' } }

/** A browser's store as it may fail: its key away, or closed by the browser. */
function aDevice(...lies: readonly Unsent[]) {
  const items = new Map(lies.map(item => [item.id, item]))
  const device = { hasKey: true, isClosed: false, opened: 0, items }
  const store = {
    all: async () => [...items.values()],
    drop: async (ids: readonly string[]) => ids.forEach(id => void items.delete(id)),
    put: async (item: Unsent) => {
      if (device.isClosed) throw new Error('The browser closed it.')
      items.set(item.id, item)
    },
    close: () => {},
  }
  SealedStore.isEmpty = async () => items.size === 0
  SealedStore.open = async () => {
    device.opened += 1
    if (!device.hasKey) return null
    device.isClosed = false
    return store as unknown as SealedStore
  }
  return device
}
function aPage() {
  const left: Written[] = []
  const kept = new KeptHere<Written>({ noteId: 'day', kind: 'entry', left: items => void left.push(...items) })
  const stands = async () => {
    kept.flush() // as when a network is back
    await kept.lying()
    return { left: kept.leftIs, inPageAlone: kept.isInPageAlone('mine'), isKept: kept.isKept }
  }
  return { kept, left, stands }
}
const mine = { id: 'mine', says: 'He slept.' }

test('without the key nothing is kept, known or told of; with it all of it is', async () => {
  const device = aDevice(earlier)
  device.hasKey = false
  const { kept, left, stands } = aPage()
  kept.begin()
  kept.put(mine)
  expect(await stands()).toEqual({ left: 'unreadable', inPageAlone: true, isKept: false })
  expect([await kept.lying(), left, device.items.size]).toEqual([null, [], 1])
  device.hasKey = true
  expect(await stands()).toEqual({ left: 'known', inPageAlone: false, isKept: true })
  expect([left, await kept.lying()]).toEqual([[earlier.value], [earlier.value, mine]])
})

test('where nothing of anybody lies, that is known without a key', async () => {
  const device = aDevice()
  device.hasKey = false
  const { kept, stands } = aPage()
  kept.begin()
  expect(await stands()).toEqual({ left: 'known', inPageAlone: false, isKept: true })
  expect(await kept.lying()).toEqual([])
})

test('what a closed store did not take is put again into the store opened anew; what the server has is dropped from it', async () => {
  const device = aDevice(earlier)
  const { kept, stands } = aPage()
  kept.begin()
  await stands()
  device.isClosed = true
  kept.put(mine)
  kept.drop([earlier.id])
  await expect.poll(stands).toEqual({ left: 'known', inPageAlone: false, isKept: true })
  expect([[...device.items.keys()], device.opened]).toEqual([['mine'], 2])
})

test('what is sent before it could be written is not written after', async () => {
  const device = aDevice()
  device.hasKey = false
  const { kept, stands } = aPage()
  kept.begin()
  kept.put(mine)
  await stands()
  kept.drop([mine.id])
  device.hasKey = true
  expect(await stands()).toEqual({ left: 'known', inPageAlone: false, isKept: true })
  expect(device.items.size).toBe(0)
})
