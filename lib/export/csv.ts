import { stringify } from 'csv-stringify/sync'

/** Rows as RFC 4180 has them, with nothing in them that a spreadsheet would run. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map(cells => cells.map(inert)),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )

const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n\0]/
const number = /^-?\d+(\.\d+)?$/

/** Text that a spreadsheet would run as a formula gets a leading apostrophe; a number below zero is no formula. */
export const inert = (cell: string): string => (formula.test(cell) && !number.test(cell) ? `'${cell}` : cell)
