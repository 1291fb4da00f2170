/** Where a text may stand in a page: as the page, as a bullet, in a task's cells, in what names them, in the front matter. */
export const HOSTILE_PLACES: ReadonlyMap<string, (text: string) => string> = new Map([
  ['a page', (text: string) => text],
  ['an objective', (text: string) => `### Objectives\n\n- a\n- ${oneLine(text)}\n`],
  [
    'cells',
    (text: string) =>
      `### Tasks\n\n| Day | Task | Start Date | Reference |\n|-|-|-|-|\n| 2 | ${inCell(text)} | ${inCell(text)} | ${inCell(text)} |\n`,
  ],
  [
    'a heading, a column and a day',
    (text: string) =>
      `### Tasks ${oneLine(text)}\n\n| Day | Task | ${inCell(text)} |\n|-|-|-|\n| ${inCell(text)} | - a | b |\n`,
  ],
  ['a title', (text: string) => `---\ntitle: ${oneLine(text)}\npre: ${oneLine(text)}\ndate: ${oneLine(text)}\n---\n`],
]);

function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, ' ');
}

function inCell(text: string): string {
  return oneLine(text).replaceAll('|', '/');
}
