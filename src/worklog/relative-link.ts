/**
 * The way from one published page to another, both as folders: `../1.4-week4/` from `1-worklog/1.0-overview` to
 * `1-worklog/1.4-week4`. It holds wherever the site is published, and in each of its languages.
 */
export function relativeLink(from: string, to: string): string {
  const [start, end] = [from.split('/'), to.split('/')];
  while (start.length > 0 && end.length > 1 && start[0] === end[0]) {
    start.shift();
    end.shift();
  }
  return encodeURI(`${'../'.repeat(start.length)}${end.join('/')}/`);
}
