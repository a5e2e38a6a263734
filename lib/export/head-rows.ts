/** The rows that the beginning of one of our CSV files holds, heading first; their cells hold no line breaks. */
export const headRows = (head: string): string[][] => head.split('\r\n').filter(Boolean).map(cellsOf)

const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
