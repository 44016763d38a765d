import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Names each test that was skipped, and why, at the end of a run. */
class SkippedReporter implements Reporter {
  readonly #lines: string[] = []

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') return
    const why = test.annotations.find(annotation => annotation.type === 'skip')?.description ?? 'no reason given'
    this.#lines.push(`skipped: ${test.title} (${why})`)
  }

  onEnd(): void {
    for (const line of this.#lines) console.log(line)
  }
}

// Playwright takes a reporter only in this way.
// eslint-disable-next-line no-restricted-exports
export default SkippedReporter
