/** What tells whether there is a screen for a browser. */
export interface BrowserSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As Node names it. */
  readonly platform: string;
}

/**
 * Opens an address in the user's browser and does not wait for it.
 *
 * @param address of the web: anything else is a mistake of the caller
 * @returns false where there is no browser to open it with, or no screen to see it on
 */
export async function openInBrowser(address: string, surroundings: BrowserSurroundings): Promise<boolean> {
  // A program takes what begins with a hyphen for an option, and another scheme may run anything.
  if (!/^https?:\/\/[^\s"'<>]+$/i.test(address)) throw new TypeError(`${address} is no address of the web`);
  if (!hasScreen(surroundings)) return false;
  const { default: open } = await import('open');
  try {
    await open(address);
    return true;
  } catch (error) {
    // The program that knows the browser is not there, or may not be run.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Over a remote shell the browser would come up on another desk. Whoever names one in `$BROWSER` knows better. */
function hasScreen({ env, platform }: BrowserSurroundings): boolean {
  const has = (name: string): boolean => env[name] !== undefined && env[name] !== '';
  if (has('BROWSER')) return true;
  if (has('SSH_CONNECTION') || has('SSH_CLIENT') || has('SSH_TTY')) return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return has('DISPLAY') || has('WAYLAND_DISPLAY') || has('WSL_DISTRO_NAME');
}
