/** From so many pages on, the whole run is a matter of how fast pages are read. */
const MANY_PAGES = 200;
/** The flag is of V8 11; later ones, from Node 22 on, tell the hot code from the rest by other means. */
const HEEDS_BUDGET = /^20\./;

/** The pages of all the sites of this run. */
let expected = 0;
let onTwoThreads = false;

/**
 * Has V8's optimising compiler asked later where many pages are to be read. By default it compiles half of the program
 * while a cohort of sites is read, which takes a second core and is over before it pays; code that stays in use far
 * longer is still compiled.
 */
export function expectPages(pages: number): void {
  expected += pages;
  if (expected >= MANY_PAGES && !onTwoThreads) setBudget(400_000);
}

/**
 * Has it asked later still where a second thread reads pages too, from which the compiler would only take its core: with
 * the budget above, 800 pages took as long on two threads as on one, with this one two thirds of it.
 */
export function expectTwoThreads(): void {
  onTwoThreads = true;
  setBudget(4_000_000);
}

function setBudget(bytes: number): void {
  if (!HEEDS_BUDGET.test(process.versions.node)) return;
  process.getBuiltinModule('node:v8').setFlagsFromString(`--interrupt-budget=${bytes}`);
}
