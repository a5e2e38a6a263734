import { expect, type Locator, type Page } from '@playwright/test'

/** Counts what a hand does: a click, or a box that is gone to and typed into, each as one. */
export class Hand {
  readonly acts: string[] = []
  constructor(readonly page: Page) {}

  get count(): number {
    return this.acts.length
  }

  /** What is off the screen is laid out only as it comes onto it: a hand scrolls there, and clicks what has come to rest. */
  async click(target: Locator, said = String(target)) {
    this.acts.push(said)
    await target.scrollIntoViewIfNeeded()
    await target.click()
  }
  async choose(field: string, answer: string) {
    this.acts.push(`${field}: ${answer}`)
    await this.field(field).getByLabel(answer, { exact: true }).check()
  }
  async type(label: string, text: string) {
    this.acts.push(`${label}: typed`)
    await this.page.getByLabel(label, { exact: true }).fill(text)
  }
  press = (name: string | RegExp) =>
    this.click(this.page.getByRole('button', { name, exact: typeof name === 'string' }), String(name))
  follow = (name: string) => this.click(this.page.getByRole('link', { name, exact: true }), `to ${name}`)
  none = (field: string, words: string) =>
    this.click(this.field(field).getByLabel(words, { exact: true }), `${field}: ${words}`)
  async unchanged(section: string) {
    const all = this.page.getByRole('region', { name: section }).getByRole('button', { name: /^All \d+ unchanged/ })
    await this.click(all, `all unchanged: ${section}`)
    await expect(all).toHaveCount(0) // what it stood above has moved up, and is clicked where it rests
  }
  private field = (name: string) => this.page.getByRole('group', { name, exact: true })
}

const left = (page: Page) => page.getByRole('region', { name: 'Before signing' })
export const ready = (page: Page) => expect(left(page).getByText('Nothing is left.')).toBeVisible()
export const saved = (page: Page) => expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible()
