import { parentPort, workerData } from 'node:worker_threads';
import { type SharedSites, takeSites } from './shared-sites.js';

// The second thread of `report-sites.ts`, a program of its own (scripts/build.mjs).
parentPort?.postMessage(await takeSites(workerData as SharedSites));
