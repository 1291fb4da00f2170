/** From so many pages on, the whole run is a matter of how fast pages are read. */
const MANY_PAGES = 200;
/** The flags are those of V8 11, on which they have been measured; later ones tell hot code from the rest by other means. */
const KNOWN_ENGINE = /^20\./;

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
  if (expected >= MANY_PAGES && !onTwoThreads) setFlag('--interrupt-budget=400000');
}

/**
 * Has it asked later still where a second thread reads pages too, from which the compiler would only take its core: with
 * the budget above, 800 pages took as long on two threads as on one, with this one two thirds of it.
 */
export function expectTwoThreads(): void {
  onTwoThreads = true;
  setFlag('--interrupt-budget=4000000');
}

/**
 * The megabytes that new objects may take in a second thread. By default V8 gives them up to 48 in each as it goes, and
 * the system has to hand over every page of memory: that takes longer than to collect them more often in the few megabytes
 * that the processor has at hand.
 */
export const YOUNG_GENERATION_MEGABYTES = 12;

/**
 * Keeps the room for new objects in this thread as it is, for the same reason. To be called when the second thread runs:
 * its start puts the flag back.
 */
export function keepYoungGeneration(): void {
  setFlag('--semi-space-growth-factor=1');
}

/**
 * Has memory given back sooner in a run over any number of sites, of each of which nothing is kept. Left to itself, V8 lets
 * the heap grow to four times what is in use, and further where other programs keep its collector from a core: checking
 * 10,000 pages took between 140 and 400 MB. With this it takes between 110 and 130, and a few hundredths more time.
 */
export function keepHeapSmall(): void {
  setFlag('--heap-growing-percent=100');
}

function setFlag(flag: string): void {
  if (KNOWN_ENGINE.test(process.versions.node)) process.getBuiltinModule('node:v8').setFlagsFromString(flag);
}
