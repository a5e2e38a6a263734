/** The rows that the beginning of one of our CSV files holds, heading first; their cells hold no line breaks. */
export const headRows = (head: string): string[][] => head.split('\r\n').filter(Boolean).map(cellsOf)

function cellsOf(line: string): string[] {
  const cells: string[] = []
  for (const [, quoted, plain, comma] of line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(,|$)/g)) {
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (comma === '') break
  }
  return cells
}
