import { inflateSync } from 'node:zlib'

/**
 * The text of each sheet of a PDF as Chromium writes it: one content stream a page, and for each font a table from its
 * glyphs to what they mean. Without spaces, since a word may be drawn in pieces. Reads no other PDF.
 */
export function sheetsOf(pdf: Buffer): string[] {
  const objects = objectsIn(pdf.toString('latin1'))
  const object = (id: string | undefined) => objects.get(id ?? '') ?? ''
  const pages = [...objects.values()].filter(body => /\/Type \/Page\b/.test(body))
  return pages.map(page => {
    const resources = /\/Resources (\d+) 0 R/.exec(page)
    const fonts = /\/Font\s*<<([^>]*)>>/.exec(resources ? object(resources[1]) : page)?.[1] ?? ''
    const tables = new Map(
      [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id]) => [
        name,
        meanings(streamIn(object(/\/ToUnicode (\d+) 0 R/.exec(object(id))?.[1]))),
      ]),
    )
    return textOf(streamIn(object(/\/Contents (\d+) 0 R/.exec(page)?.[1])), tables)
  })
}

const objectsIn = (text: string) =>
  new Map([...text.matchAll(/^(\d+) 0 obj\s([\s\S]*?)\nendobj/gm)].map(([, id = '', body = '']) => [id, body]))

function streamIn(body: string): string {
  const at = body.indexOf('stream\n')
  const length = Number(/\/Length (\d+)/.exec(body)?.[1])
  const bytes = Buffer.from(body.slice(at + 7, at + 7 + length), 'latin1')
  return at === -1 ? '' : (/\/FlateDecode/.test(body) ? inflateSync(bytes) : bytes).toString('latin1')
}

/** Glyph to text, out of a ToUnicode table. */
function meanings(table: string): Map<number, string> {
  const known = new Map<number, string>()
  for (const [, part = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', means = ''] of part.matchAll(/<(\w+)> <(\w+)>/g))
      known.set(Number.parseInt(glyph, 16), utf16(means))
  for (const [, part = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', means = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let at = Number.parseInt(from, 16); at <= Number.parseInt(to, 16); at++)
        known.set(at, String.fromCodePoint(Number.parseInt(means, 16) + at - Number.parseInt(from, 16)))
  return known
}

const utf16 = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map(unit => Number.parseInt(unit, 16)))

/** What is shown, in the order in which it is drawn. */
function textOf(content: string, tables: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> = new Map()
  const pieces: string[] = []
  for (const [, name, shown = ''] of content.matchAll(/\/(\w+) [\d.]+ Tf|((?:<\w+>|\[[^\]]*\]) T[jJ])/g))
    if (name) font = tables.get(name) ?? new Map()
    else
      pieces.push(
        [...shown.matchAll(/<(\w+)>/g)]
          .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
          .map(glyph => font.get(Number.parseInt(glyph, 16)) ?? '')
          .join(''),
      )
  return pieces.join('').replace(/\s+/g, '')
}
