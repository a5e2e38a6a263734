import { type BrowserContext, expect, type Page } from '@playwright/test'
import { typed } from './hostile'

/** Keeps what happens in a browser when typed words were taken for more than words: a script of theirs that ran, a policy that held something back. */
export async function watch(context: BrowserContext): Promise<string[]> {
  const happened: string[] = []
  await context.exposeFunction('ran', (which: unknown) => void happened.push(`ran: ${which}`))
  await context.exposeFunction('heldBack', (what: string) => void happened.push(`held back: ${what}`))
  await context.addInitScript(() => {
    const { heldBack } = window as unknown as { heldBack: (what: string) => void }
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      heldBack([violatedDirective, blockedURI, sample].join(' ')),
    )
  })
  context.on('dialog', dialog => {
    happened.push(`asked: ${dialog.message()}`)
    void dialog.dismiss()
  })
  return happened
}

/** The names of the typed words that stand on a page, each of them as it was typed; nothing of them has become part of the page. */
export async function standing(page: Page, where: string): Promise<string[]> {
  const { said, grown } = await page.evaluate(read)
  expect(grown, `${where}: made of typed words`).toEqual([])
  const names = new Set<string>()
  for (const text of said)
    for (const [, name = ''] of text.matchAll(/‹([^›]+)›/g)) {
      names.add(name)
      expect(plain(text), `${where}: ${name}`).toContain(plain(typed.get(name) ?? 'nobody typed this'))
    }
  return [...names]
}

/** However lines break. */
const plain = (text: string) => text.replace(/[\s\u00a0]+/g, ' ')

/** In the browser: every text that the page has, with what stands in its fields and what is read aloud of it; and what no page of ours holds. */
function read() {
  const said = [document.title, document.body.innerText]
  for (const element of document.querySelectorAll('body *')) {
    for (const attribute of ['title', 'aria-label', 'aria-description', 'alt', 'placeholder', 'label', 'value'])
      said.push(element.getAttribute(attribute) ?? '')
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) said.push(element.value)
    if (element instanceof HTMLOptionElement) said.push(element.text)
  }
  const foreign =
    'img[src="x"], [onerror], [onload], iframe, math, a[href^="javascript:" i], a[href^="data:" i], mglyph'
  const grown = [...document.querySelectorAll(foreign)].map(element => element.outerHTML)
  return { said: said.filter(text => text.includes('‹')), grown }
}
