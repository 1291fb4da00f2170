import { parentPort, workerData } from 'node:worker_threads';
import { takeSites } from './shared-sites.js';
import { readWords } from './site-report.js';

// The program of the second thread (second-thread.ts, scripts/build.mjs). It makes ready before it is told what to check.
const words = readWords(new URL(workerData));
parentPort?.once('message', async (sites) => {
  parentPort?.postMessage(await takeSites(sites, words));
  parentPort?.close();
});
