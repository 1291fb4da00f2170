import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

const isMissing = spawnSync('hugo', ['version']).status !== 0;
const mayBeSkipped = isMissing && process.env.WORKLOG_REQUIRE_HUGO !== '1';
if (mayBeSkipped) process.stderr.write('hugo is not installed: the tests that ask it are skipped.\n');

/** `describe` for tests that ask Hugo itself. Without Hugo they are skipped, unless `WORKLOG_REQUIRE_HUGO=1`. */
export const describeWithHugo = describe.skipIf(mayBeSkipped);
