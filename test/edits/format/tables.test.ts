import { describe, expect, it } from 'vitest';
import { formatted, KEEP } from '../../support/layouts.js';
import { expectLayout } from './examples.js';

describe('a padded table', () => {
  const layout = { table: 'padded' } as const;

  it('has columns as wide as their widest cell', () => {
    expectLayout(
      '|Day|Task|\n|---|---|\n| 2 | Learn about VPC|\n|3| Rest |\n',
      layout,
      '| Day | Task            |\n| --- | --------------- |\n| 2   | Learn about VPC |\n| 3   | Rest            |\n',
    );
  });

  it('keeps the colons of its delimiter row, and aligns the cells by them', () => {
    expectLayout(
      '| Left | Right | Middle |\n|:-|-:|:-:|\n| a | b | c |\n',
      layout,
      '| Left | Right | Middle |\n| :--- | ----: | :----: |\n| a    |     b |   c    |\n',
    );
  });

  it('counts the columns of a terminal, not characters', () => {
    expectLayout(
      `| Tìm hiểu | x |\n|-|-|\n| ${'Tìm hiểu'.normalize('NFD')} | x |\n| 漢字 | x |\n| 🚀 | x |\n`,
      layout,
      `| Tìm hiểu | x   |\n| -------- | --- |\n| ${'Tìm hiểu'.normalize('NFD')} | x   |\n| 漢字     | x   |\n| 🚀       | x   |\n`,
    );
  });

  it('is given the pipes that its rows lack, and no cells', () => {
    expectLayout(
      'Day | Task\n--- | ---\n2 | Learn\n| 3\n',
      layout,
      '| Day | Task  |\n| --- | ----- |\n| 2   | Learn |\n| 3   |\n',
    );
  });

  it('is not widened by a cell that is wider than 200 columns', () => {
    const wide = 'x'.repeat(201);
    expectLayout(
      `| Day | Task |\n|-|-|\n| 2 | ${wide} |\n| 3 | Rest |\n`,
      layout,
      `| Day | Task |\n| --- | ---- |\n| 2   | ${wide} |\n| 3   | Rest |\n`,
    );
  });

  it('is widened by one that is 200 columns wide', () => {
    const wide = 'x'.repeat(200);
    expectLayout(
      `| Task |\n|-|\n| ${wide} |\n| Rest |\n`,
      layout,
      `| Task${' '.repeat(196)} |\n| ${'-'.repeat(200)} |\n| ${wide} |\n| Rest${' '.repeat(196)} |\n`,
    );
  });

  it('keeps cells beyond its last column, and what only looks like a pipe', () => {
    expectLayout(
      '|a|b|\n|-|-|\n| 1 \\| 2 | 3 |lost|\n| 4 ||\n',
      layout,
      '| a      | b   |\n| ------ | --- |\n| 1 \\| 2 | 3   | lost |\n| 4      |     |\n',
    );
  });

  it('loses the indentation of its rows', () => {
    expectLayout(' | a |\n   | - |\n     | 1 |\n', layout, '| a   |\n| --- |\n| 1   |\n');
  });

  it('keeps it in a list item and a block quote', () => {
    expectLayout(
      '- | a |\n  |-|\n  |1|\n\n> |b|\n> |-|\n',
      layout,
      '- | a   |\n  | --- |\n  | 1   |\n\n> | b   |\n> | --- |\n',
    );
  });

  it('leaves the lines of a row that was broken', () => {
    expectLayout(
      '|a|b|c|\n|-|-|-|\n|1|one\nand two|2|\n|3|4|5\n|6|7\n',
      layout,
      '| a   | b   | c   |\n| --- | --- | --- |\n|1|one\nand two|2|\n| 3   | 4   | 5   |\n|6|7\n',
    );
  });

  it('leaves a line of text that ran into it', () => {
    expectLayout(
      '|a|b|\n|-|-|\n|1|2|\nNote: done\n',
      layout,
      '| a   | b   |\n| --- | --- |\n| 1   | 2   |\nNote: done\n',
    );
  });

  it('may stand around shortcodes, which count as they are written', () => {
    expectLayout(
      '|a|b|\n|-|-|\n|{{< x "|" >}}|2|\n',
      layout,
      '| a             | b   |\n| ------------- | --- |\n| {{< x "|" >}} | 2   |\n',
    );
  });

  it('stays as it is where a shortcode with Markdown inside stands beside a cell', () => {
    expectLayout('|a|b|\n|-|-|\n|{{% x %}}|2|\n', layout, '|a|b|\n|-|-|\n|{{% x %}}|2|\n');
  });

  it('is laid out compactly where padding would make it huge', () => {
    const rows = '|a|b|\n'.repeat(2_000);
    const page = `|${'x'.repeat(200)}|b|\n|-|-|\n${rows}`;
    expect(formatted(page, { ...KEEP, table: 'padded' }).length).toBeLessThan(3 * page.length);
  });
});

describe('a compact table', () => {
  const layout = { table: 'compact' } as const;

  it('has one space around each cell, and three dashes a column', () => {
    expectLayout(
      '| Day | Task        |\n| --- | ----------- |\n| 2   |Learn        |\n|     | Rest |\n',
      layout,
      '| Day | Task |\n| --- | --- |\n| 2 | Learn |\n| | Rest |\n',
    );
  });

  it('keeps dashes that are as many as each heading is wide', () => {
    expectLayout(
      '| Day | Start Date |\n| --- | ---------- |\n|2|29/09/2025|\n',
      layout,
      '| Day | Start Date |\n| --- | ---------- |\n| 2 | 29/09/2025 |\n',
    );
  });

  it('keeps the colons of its delimiter row', () => {
    expectLayout('|a|b|c|\n|:----|----:|:----:|\n', layout, '| a | b | c |\n| :--- | ---: | :---: |\n');
  });
});

describe('line breaks in cells', () => {
  it.each([
    ['<br>', '| a<br>b<br>c<br>d |'],
    ['<br/>', '| a<br/>b<br/>c<br/>d |'],
    ['<br />', '| a<br />b<br />c<br />d |'],
  ] as const)('are written %s', (lineBreak, row) => {
    expectLayout('| x |\n| - |\n| a<br>b<BR/>c<br  />d |\n', { lineBreak }, `| x |\n| - |\n${row}\n`);
  });

  it('stay text where they are text', () => {
    const page = '| x |\n| - |\n| `<br/>` \\<br/> <!-- <br/> --> <a title="<br/>"> |\n';
    expectLayout(page, { lineBreak: '<br>' }, page);
  });

  it('outside of tables stay as they are', () => {
    expectLayout('a<br/>b\n', { lineBreak: '<br>' }, 'a<br/>b\n');
  });

  it('in links count too, and columns are as wide as the cells will be', () => {
    expectLayout(
      '| x |\n| - |\n| [a<br/>b](/u) |\n| 12 columns.. |\n',
      { lineBreak: '<br>', table: 'padded' },
      '| x            |\n| ------------ |\n| [a<br>b](/u) |\n| 12 columns.. |\n',
    );
  });
});
