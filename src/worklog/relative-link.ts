/**
 * The way from one published page to another: `../1.4-week4/` from `/1-worklog/1.0-overview/` to `/1-worklog/1.4-week4/`. It
 * holds wherever the site is published, and in each of its languages.
 *
 * @param from the path of an address, as it is escaped there
 * @param to the same
 */
export function relativeLink(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const end = to.split('/');
  while (start.length > 0 && end.length > 1 && start[0] === end[0]) {
    start.shift();
    end.shift();
  }
  const link = `${'../'.repeat(start.length)}${end.join('/')}`;
  // Before the first slash a colon would end the name of a protocol (RFC 3986 §4.2).
  return link === '' || /^[^/]*:/.test(link) ? `./${link}` : link;
}
