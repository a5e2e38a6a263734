const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n\0]/

/** Text that a spreadsheet would run as a formula gets a leading apostrophe. */
export const asText = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)
