import { nestedItems } from '../../page/bullet-items.js';
import { lineEnd, lineStart } from '../../page/line-prefix.js';
import { type BulletHabit, type BulletRole, bulletsOf, withBullets } from './bullet-changes.js';
import type { PageChange } from './page-editor.js';
import { withInserted, withoutMember } from './page-outline.js';

/**
 * Moves a bullet to another place in its list, its lines as they are. Null where it has no such list: the place is not in
 * it, or a bullet of it shares its line with another.
 */
export function moveBullet(
  page: Parameters<typeof bulletsOf>[0],
  role: BulletRole,
  path: readonly number[],
  index: number,
  habit: BulletHabit,
): PageChange | null {
  const { text } = page.source;
  const bullets = bulletsOf(page, role, habit);
  const from = path.at(-1) ?? 0;
  const top = bullets[path[0] ?? 0];
  if (top === undefined) return null;
  let siblings = path.length === 1 ? bullets.map(({ item }) => item) : nestedItems(top.item);
  for (const place of path.slice(1, -1)) {
    const next = siblings[place];
    if (next === undefined) return null;
    siblings = nestedItems(next);
  }
  const [own, other] = [siblings[from], siblings[index]];
  if (own === undefined || other === undefined) return null;
  if (path.length === 1 && bullets[index]?.list !== top.list) return null;
  const lines = [own, other].map((item) => ({
    start: lineStart(text, item.marker.start),
    end: lineEnd(text, item.span.end),
  }));
  const [moved, beside] = lines;
  if (moved === undefined || beside === undefined) return null;
  const isAlone = [own, other].every(({ marker }) =>
    /^[\s>\ufeff]*$/.test(text.slice(lineStart(text, marker.start), marker.start)),
  );
  if (!isAlone) return null;
  const [first, last] = [Math.min(from, index), Math.max(from, index)];
  const run = siblings
    .slice(first, last + 1)
    .map((item) => ({ start: lineStart(text, item.marker.start), end: lineEnd(text, item.span.end) }));
  const gaps = run.slice(1).map(({ start }, at) => text.slice(run[at]?.end ?? start, start));
  if (gaps.some((gap) => /[^\s>]/.test(gap))) return null;
  const pieces = run.map(({ start, end }) => text.slice(start, end));
  const [piece = ''] = pieces.splice(from - first, 1);
  pieces.splice(index - first, 0, piece);
  const span = { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
  return {
    edits: [{ span, text: pieces.map((one, at) => one + (gaps[at] ?? '')).join('') }],
    outline: (outline) =>
      withBullets(outline, role, path.slice(0, -1), (items) => {
        const entry = items[from];
        return entry === undefined ? items : withInserted(withoutMember(items, from), index, entry);
      }),
  };
}
