/** Rows as RFC 4180 has them. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map(cells => `${cells.map(cell => quoted(inert(cell))).join(',')}\r\n`).join('')

const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n\0]/
const number = /^-?\d+(\.\d+)?$/

/** Text that a spreadsheet would run as a formula gets a leading apostrophe; a number below zero is no formula. */
export const inert = (cell: string): string => (formula.test(cell) && !number.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
