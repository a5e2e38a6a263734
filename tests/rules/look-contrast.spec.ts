import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

type Colour = readonly [lightness: number, chroma: number, hue: number]

const tokens = readFileSync(new URL('../../app/_ui/page/tokens.css', import.meta.url), 'utf8')
const [byDay = '', byNight = ''] = tokens.split('@media screen and (prefers-color-scheme: dark)')
const grounds = ['paper', 'sheet', 'wash', 'accent-wash', 'attention-wash']

/** Foreground, what it may lie on, least ratio (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly [string, readonly string[], number][] = [
  ['ink', [...grounds, 'due-wash'], 7],
  ['muted', grounds, 4.5],
  ['accent', grounds, 4.5],
  ['attention', ['paper', 'sheet', 'wash', 'attention-wash'], 4.5],
  ['due', ['paper', 'sheet', 'wash', 'due-wash'], 4.5],
  ['on-fill', ['fill', 'fill-deep'], 4.5],
  ['edge', grounds, 3],
  ['focus', grounds, 3],
  ['fill', ['paper', 'sheet'], 3],
]

for (const [scheme, css] of [
  ['light', byDay],
  ['dark', byNight],
] as const) {
  test(`every colour can be read on what it lies on, in the ${scheme} scheme`, () => {
    const colours = coloursIn(css)
    const tooFaint = pairs.flatMap(([front, backs, least]) =>
      backs
        .map(back => ({ pair: `${front} on ${back}`, ratio: contrast(colours, front, back), least }))
        .filter(({ ratio }) => !(ratio >= least)),
    )
    expect(tooFaint).toEqual([])
  })
}

function coloursIn(css: string): Map<string, Colour> {
  const found = css.matchAll(/--([a-z-]+): oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/g)
  return new Map([...found].map(([, name = '', l, c, h]) => [name, [Number(l), Number(c), Number(h)]]))
}

function contrast(colours: Map<string, Colour>, front: string, back: string): number {
  const [darker = 0, lighter = 0] = [front, back].map(name => luminance(colours.get(name))).sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** From OKLCH by way of linear sRGB, with the matrices of CSS Color 4. */
function luminance(colour: Colour | undefined): number {
  if (!colour) return Number.NaN
  const [lightness, chroma, hue] = colour
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  const inGamut = (part: number) => Math.min(1, Math.max(0, part))
  return 0.2126 * inGamut(red) + 0.7152 * inGamut(green) + 0.0722 * inGamut(blue)
}
