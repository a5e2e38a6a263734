import type { Page } from '@playwright/test'

/** Opens the note of a visit from Today for writing: begins it, or goes on where another walk began it, its session going on or not. */
export const openNote = (page: Page, visit: string) => {
  const [participant, code] = visit.split(', ')
  return page
    .getByRole('button', { name: `Start the note of ${visit}` })
    .or(page.getByRole('list', { name: 'Drafts, oldest first' }).getByRole('link', { name: visit, exact: true }))
    .or(page.getByRole('link', { name: `The note, ${code} of ${participant}`, exact: true }))
    .first()
    .click()
}
