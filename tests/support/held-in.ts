import type { Page } from '@playwright/test'

/** How much help of session days lies in this browser, of whomever; asking makes no store where there is none. */
export const heldIn = (page: Page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'vigil-held')) return 0
    const database = await new Promise<IDBDatabase>(done => {
      const asked = indexedDB.open('vigil-held')
      asked.onsuccess = () => done(asked.result)
    })
    if (!database.objectStoreNames.contains('held')) return 0
    const rows = await new Promise<unknown[]>(done => {
      const asked = database.transaction('held').objectStore('held').getAll()
      asked.onsuccess = () => done(asked.result)
    })
    database.close()
    return rows.length
  })
