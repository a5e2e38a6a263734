import type { FullConfig, FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter'

const kinds = ['passed', 'failed', 'skipped'] as const
type Counts = Record<(typeof kinds)[number], number>

/** Ends a run with `N passed, N failed`, alone on its line, below the counts by project; a run of nothing has failed. */
export default class ClosingLine implements Reporter {
  private root: Suite | undefined

  onBegin(_config: FullConfig, root: Suite) {
    this.root = root
  }

  /** A flaky test has failed: what only sometimes holds is no guarantee. In CI, neither is what was skipped. */
  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] }> {
    const byProject = new Map((this.root?.suites ?? []).map(suite => [suite.title, countsOf(suite.allTests())]))
    const total = { passed: 0, failed: 0, skipped: 0 }
    console.log()
    for (const [project, counts] of byProject) {
      for (const kind of kinds) total[kind] += counts[kind]
      console.log(`${project.padEnd(16)} ${inWords(counts)}`)
    }
    const nothing = total.passed + total.failed === 0
    const strict = process.env.CI ? total.skipped : 0
    if (nothing) console.log('No test was run.')
    if (result.status === 'interrupted' || result.status === 'timedout') console.log(`The run was ${result.status}.`)
    console.log(`${total.passed} passed, ${total.failed + strict} failed`)
    return { status: nothing || total.failed + strict > 0 ? 'failed' : result.status }
  }

  printsToStdio() {
    return true
  }
}

function countsOf(tests: TestCase[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 }
  for (const test of tests) counts[kindOf(test)]++
  return counts
}

function kindOf(test: TestCase): keyof Counts {
  if (test.outcome() === 'skipped') return 'skipped'
  return test.outcome() === 'expected' ? 'passed' : 'failed'
}

const inWords = (counts: Counts) =>
  kinds
    .filter(kind => counts[kind] || kind !== 'skipped')
    .map(kind => `${counts[kind]} ${kind}`)
    .join(', ')
