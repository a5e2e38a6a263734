/** "9 recovery codes left". */
export function codesLeft(count: number): string {
  if (count === 0) return 'No recovery codes left'
  return count === 1 ? '1 recovery code left' : `${count} recovery codes left`
}
