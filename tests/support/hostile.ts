/**
 * What somebody types who wants a browser to run it, a template to reckon it, or a screen to show something else than is
 * there. `ran` is what tells of it (tests/support/watched.ts).
 */
const kinds = [
  '<img src=x onerror="ran(1)">',
  '"><script>ran(2)</script>',
  `'"--></title></style></textarea></script><svg/onload=ran(3)>`,
  '[a](javascript:ran(4)) ![b](x"onerror="ran(4))',
  'javascript:ran(5)//',
  `{{constructor.constructor("ran(6)")()}} \${ran(6)} <%=7*7%>`,
  '&lt;img src=x onerror=ran(7)&gt; &#60;b&#62; &amp;amp;',
  '<a href="data:text/html,<script>ran(8)</script>">here</a>',
  '<iframe srcdoc="<script>parent.ran(9)</script>"></iframe>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=ran(10)>',
  '\u202egnp.exe\u202c \u2066\u2069 \u200f',
  '\u001b[2J\u001b[31mred\u001b[0m \u0007',
  '%3Cscript%3Eran(11)%3C/script%3E \\u003cscript\\u003e',
]

/** What was typed, by its name: on a page it stands whole after its name, or the page changed it. */
export const typed = new Map<string, string>()

/** Words of a name of their own, so that a page can be asked whether they stand on it: as many kinds as fit, begun with another each time. */
export function hostile(of: string, maxLength = 1000): string {
  const name = `${of.charAt(0).toUpperCase()}${of.slice(1)}` // a page may begin a sentence with it
  const known = typed.get(name)
  if (known !== undefined) return known
  let text = `‹${name}›`
  const first = typed.size % kinds.length
  for (const kind of [...kinds.slice(first), ...kinds.slice(0, first)])
    if (text.length + 1 + kind.length <= maxLength) text += ` ${kind}`
  typed.set(name, text)
  return text
}
