/** The server may not start, or not yet: each problem is a sentence that names what is wrong and the mend. */
export class NotReady extends Error {
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'NotReady'
    this.problems = problems
  }
}
