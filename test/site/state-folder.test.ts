import { describe, expect, test } from 'vitest';
import { stateFolder } from '../../src/site/state-folder.js';

const ROOT = '/home/me/report';
/** FNV-1a of the path above. */
const HASH = stateFolder({ env: { HOME: '/h' }, platform: 'linux' }, ROOT)
  ?.split('/')
  .at(-1);

describe('the folder in which a site is remembered', () => {
  test.each([
    ['linux', { HOME: '/home/me' }, `/home/me/.local/state/worklog/${HASH}`],
    ['linux', { HOME: '/home/me', XDG_STATE_HOME: '/state' }, `/state/worklog/${HASH}`],
    // The specification has relative paths ignored.
    ['linux', { HOME: '/home/me', XDG_STATE_HOME: 'state' }, `/home/me/.local/state/worklog/${HASH}`],
    ['linux', { HOME: '/home/me', XDG_STATE_HOME: '' }, `/home/me/.local/state/worklog/${HASH}`],
    ['darwin', { HOME: '/Users/me' }, `/Users/me/Library/Application Support/worklog/${HASH}`],
    ['darwin', { HOME: '/Users/me', XDG_STATE_HOME: '/state' }, `/state/worklog/${HASH}`],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' }, `C:\\Users\\me\\AppData\\Local\\worklog\\${HASH}`],
    ['win32', { USERPROFILE: 'C:\\Users\\me' }, `C:\\Users\\me\\AppData\\Local\\worklog\\${HASH}`],
    ['linux', {}, null],
    ['win32', { HOME: '/home/me' }, null],
  ])('on %s with %j is %s', (platform, env, expected) => {
    expect(stateFolder({ env, platform }, ROOT)).toBe(expected);
  });

  test('has a name of 16 digits, another one for each site', () => {
    const names = Array.from({ length: 1000 }, (_, index) =>
      stateFolder({ env: { HOME: '/h' }, platform: 'linux' }, `${ROOT}${index}`),
    );
    expect(new Set(names).size).toBe(1000);
    expect(HASH).toMatch(/^[0-9a-f]{16}$/);
  });

  test('has the name that FNV-1a gives', () => {
    // The test vector of the specification: "foobar" with 64 bits.
    expect(stateFolder({ env: { HOME: '/h' }, platform: 'linux' }, 'foobar')).toBe(
      '/h/.local/state/worklog/85944171f73967e8',
    );
  });
});
