import type { Page } from '@playwright/test'

/** Opens the note of a visit from Today for writing: begins it, or goes on where another walk began it. */
export const openNote = (page: Page, visit: string) =>
  page
    .getByRole('button', { name: `Start the note of ${visit}` })
    .or(page.getByRole('list', { name: 'Drafts, oldest first' }).getByRole('link', { name: visit, exact: true }))
    .first()
    .click()
