/**
 * What sites are called in a table: as much of their folders as tells them apart. Folders that all of them are in are left
 * out, and so is what stands behind a folder that holds only one of them.
 *
 * @param folders from the root of the disk, with `/`
 */
export function siteNames(folders: readonly string[]): string[] {
  if (folders.length <= 1) return folders.map((folder) => folder.split('/').at(-1) || folder);
  const paths = folders.map((folder) => folder.split('/'));
  let common = 0;
  while (paths.every((path) => path.length > common + 1 && path[common] === paths[0]?.[common])) common++;
  const below = paths.map((path) => path.slice(common));
  const counts = new Map<string, number>();
  for (const path of below) {
    for (let length = 1; length <= path.length; length++) {
      const start = path.slice(0, length).join('/');
      counts.set(start, (counts.get(start) ?? 0) + 1);
    }
  }
  return below.map((path) => {
    for (let length = 1; length < path.length; length++) {
      const start = path.slice(0, length).join('/');
      if (counts.get(start) === 1) return start;
    }
    return path.join('/');
  });
}
