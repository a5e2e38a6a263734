import type { Page } from '@playwright/test'

/** Everything that lies in this browser, as text. */
export const storedIn = (page: Page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const held: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    let items = 0
    for (const name of names) {
      const database = await new Promise<IDBDatabase>(done => {
        const asked = indexedDB.open(name)
        asked.onsuccess = () => done(asked.result)
      })
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>(done => {
          const asked = database.transaction(store).objectStore(store).getAll()
          asked.onsuccess = () => done(asked.result)
        })
        if (store === 'items') items += rows.length
        const asText = (value: unknown): unknown =>
          value instanceof ArrayBuffer || value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value
        held.push(...rows.map(row => (row instanceof Uint8Array ? asText(row) : Object.values(row ?? {}).map(asText))))
      }
      database.close()
    }
    return { items, text: JSON.stringify(held) }
  })
