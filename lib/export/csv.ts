import { stringify } from 'csv-stringify/sync'
import { asText } from './formula'

/** Rows as RFC 4180 has them, with nothing in them that a spreadsheet would run. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map(cells => cells.map(inert)),
    { record_delimiter: 'windows', quoted_match: /[\r\n]/ },
  )

const number = /^-?\d+(\.\d+)?$/

/** A number below zero is no formula. */
export const inert = (cell: string): string => (number.test(cell) ? cell : asText(cell))
