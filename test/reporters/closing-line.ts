import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one line that says how it went, below the coverage: `N passed, N failed, N skipped`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const line = closingLine(modules, unhandledErrors.length);
    process.once('exit', () => process.stdout.write(`${line}\n`));
  }
}

function closingLine(modules: readonly TestModule[], unhandledErrors: number): string {
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const count = (state: string) => tests.filter((test) => test.result().state === state).length;
  // A file that could not be loaded, a hook or a promise that failed outside of any test: nobody may miss it.
  const outside = modules.reduce((sum, module) => sum + module.errors().length, unhandledErrors);
  const skipped = count('skipped');
  return `${count('passed')} passed, ${count('failed') + outside} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
