import { stringify } from 'csv-stringify/sync'
import { asText } from './formula'

/**
 * Rows as RFC 4180 has them, with nothing in them that a spreadsheet would run. Nearly all hold codes and numbers alone: where
 * no cell needs a quote, the cells with commas between them are the row.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(cells => cells.map(inert))
    .map(cells => (isPlain(cells) ? `${cells.join(',')}\r\n` : quoted(cells)))
    .join('')

/** One empty cell alone would be an empty line. */
const isPlain = (cells: readonly string[]): boolean => cells.length > 1 && !/[",\r\n]/.test(cells.join(' '))

const quoted = (cells: readonly string[]): string =>
  stringify([cells], { record_delimiter: 'windows', quoted_match: /[\r\n]/ })

const number = /^-?\d+(\.\d+)?$/

/** A number below zero is no formula. */
export const inert = (cell: string): string => (number.test(cell) ? cell : asText(cell))
