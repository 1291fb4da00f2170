import { parentPort, workerData } from 'node:worker_threads';
import { takeSites } from './shared-sites.js';
import { QueuePlaces, type QueueQuestion, queuedReport } from './site-queue.js';
import { readWords } from './site-report.js';

// The program of the second thread (second-thread.ts, scripts/build.mjs). It makes ready before it is told what to check:
// all of some sites, or one after the other as they are found.
const words = readWords(new URL(workerData));
parentPort?.once('message', async (first) => {
  if ('targets' in first) {
    parentPort?.postMessage(await takeSites(first, words));
    parentPort?.close();
  } else followQueue(first);
});

function followQueue(asked: QueueQuestion): void {
  const places = new QueuePlaces(asked.places);
  let work = Promise.resolve();
  parentPort?.on('message', (queued) => {
    work = work.then(async () => {
      if (queued === null) parentPort?.close();
      else if (places.take(queued.index)) parentPort?.postMessage(await queuedReport(queued, asked, words));
    });
  });
}
