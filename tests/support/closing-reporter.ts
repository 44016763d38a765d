import type { FullConfig, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'

/** At the end of a run: names each test that was skipped, and why, and each that passed only when tried again. */
class ClosingReporter implements Reporter {
  readonly #skipped: string[] = []
  #suite: Suite | null = null

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') return
    const why = test.annotations.find(annotation => annotation.type === 'skip')?.description ?? 'no reason given'
    this.#skipped.push(`skipped: ${test.title} (${why})`)
  }

  onEnd(): void {
    for (const line of this.#skipped) console.log(line)
    for (const test of this.#suite?.allTests() ?? []) {
      if (test.outcome() === 'flaky') console.log(`passed only when tried again: ${test.title}`)
    }
  }
}

// Playwright takes a reporter only in this way.
// eslint-disable-next-line no-restricted-exports
export default ClosingReporter
