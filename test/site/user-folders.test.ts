import { describe, expect, test } from 'vitest';
import { userFolder } from '../../src/site/user-folders.js';

describe('the folder of what can be made again', () => {
  test.each([
    ['linux', { HOME: '/home/me' }, '/home/me/.cache/worklog'],
    ['linux', { HOME: '/home/me', XDG_CACHE_HOME: '/cache' }, '/cache/worklog'],
    // The specification has relative paths ignored.
    ['linux', { HOME: '/home/me', XDG_CACHE_HOME: 'cache' }, '/home/me/.cache/worklog'],
    ['linux', { HOME: '/home/me', XDG_STATE_HOME: '/state' }, '/home/me/.cache/worklog'],
    ['freebsd', { HOME: '/home/me' }, '/home/me/.cache/worklog'],
    ['darwin', { HOME: '/Users/me' }, '/Users/me/Library/Caches/worklog'],
    ['win32', { LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' }, 'C:\\Users\\me\\AppData\\Local\\worklog\\Cache'],
    ['win32', { USERPROFILE: 'C:\\Users\\me' }, 'C:\\Users\\me\\AppData\\Local\\worklog\\Cache'],
    ['linux', {}, null],
  ])('on %s with %j is %s', (platform, env, expected) => {
    expect(userFolder('cache', { env, platform })).toBe(expected);
  });
});
