/**
 * Where the overview goes: beside the weeks, named as they are, with a zero for the week's number where their names begin
 * with one, so that it stands before them: `1.0-Overview` beside `1.4-Week4`, `overview.md` beside `week-4.md`.
 *
 * @param weekFile the page of a week, relative to the site, with `/`
 * @param week its number
 * @param ending of the new file, such as `html`
 */
export function overviewFile(weekFile: string, week: number, ending: string): string {
  const [, folder = '', name = '', rest = ''] =
    /^(.*\/)?([^/]+)(\/_?index(?:\.[^/.]+)?)\.[^/.]+$/.exec(weekFile) ??
    /^(.*\/)?([^/.]*(?:\.\d[^/.]*)*)((?:\.[A-Za-z-]+)?)\.[^/.]+$/.exec(weekFile) ??
    [];
  return `${folder}${overviewName(name, week)}${rest}.${ending}`;
}

function overviewName(weekName: string, week: number): string {
  const numbers = /^(\d+(?:\.\d+)*)([-_. ]+)(?=\D)/.exec(weekName);
  const last = numbers?.[1]?.split('.').at(-1) ?? '';
  const words = numbers === null ? weekName : weekName.slice(numbers[0].length);
  const overview = /^\p{Lu}/u.test(words) ? 'Overview' : 'overview';
  if (numbers === null || Number(last) !== week) return overview;
  const before = (numbers[1] ?? '').slice(0, -last.length);
  return `${before}${'0'.padStart(last.length, '0')}${numbers[2]}${overview}`;
}
