import { processContext } from './context.js';
import { run } from './run.js';

const context = processContext();
// Set, not exited with: what is still on its way to a pipe would be lost.
process.exitCode = await run(context.args, context);
