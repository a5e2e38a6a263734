import type { Requirement } from './requirement'
import { requirements } from './requirements'

const width = 110
const indent = ' '.repeat(13)

/** The page that an inspector reads: where each requirement is supported, and which test shows it. */
export function tracedInWords(): string {
  const parts = Object.entries(requirements).map(([name, rows]) =>
    [name.toUpperCase(), ...rows.map(shown)].join('\n\n'),
  )
  return `${[preamble, ...parts].join('\n\n')}\n`
}

const preamble = [
  'Vigil is designed to support what is asked here; it certifies nothing. Each row says what is asked, in our own words,',
  'how the software supports it, the files that hold it and the tests that show it: `npm test` runs them all. What a title',
  'takes from a table is written …; what is the site’s own, no software does.',
].join('\n')

function shown({ id, source, asks, support, files, tests, site }: Requirement): string {
  const tested = Object.entries(tests).flatMap(([file, titles]) => [file, ...titles.map(title => `  “${title}”`)])
  return [
    `${id} · ${source}`,
    ...told('asked', [asks]),
    ...told('supported', [support]),
    ...(site ? told('site’s own', [site]) : []),
    ...told('files', files),
    ...told('tests', tested),
  ].join('\n')
}

/** What is told under one heading, broken into lines that fit. */
const told = (heading: string, texts: readonly string[]): string[] =>
  texts
    .flatMap(text => broken(text))
    .map((line, index) => `${(index === 0 ? `  ${heading}` : '').padEnd(indent.length)} ${line}`)

function broken(text: string): string[] {
  const own = text.startsWith('  ') ? '  ' : ''
  const lines: string[] = []
  for (const word of text.trim().split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && indent.length + line.length + word.length < width)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(`${own}${lines.length > 0 && own ? ' ' : ''}${word}`)
  }
  return lines
}
