import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentAfter } from '../../src/edits/apply-text-edits.js';
import { EXAMPLE_PAGE, exampleSite, type MarkedFile } from '../../src/linter/example-site.js';
import { type FixedSite, fixSite } from '../../src/linter/fix-site.js';
import { lint } from '../../src/linter/lint.js';
import type { JudgedSite } from '../../src/linter/mending-fault.js';
import type { Severity } from '../../src/model/diagnostic.js';
import { RULES } from '../../src/rules/registry.js';
import { type Example, type FailingExample, type Rule, rule } from '../../src/rules/rule.js';
import { exampleReader, filesOf } from '../support/lint-example.js';

const FOLDER = 'content/1-Worklog/';

/** Fixes the files of an example by some rules. */
function fixed(files: readonly MarkedFile[], rules: readonly Rule[]): Promise<FixedSite<JudgedSite>> {
  const judge = (texts: ReadonlyMap<string, string>): Promise<JudgedSite> => {
    const now = files.map((file) => ({ ...file, text: texts.get(FOLDER + file.file) ?? file.text }));
    const { site, unread } = exampleSite(now, exampleReader);
    const enabled = rules.map((one) => ({ rule: one, severity: one.severity, settings: {} }));
    const diagnostics = lint({ site, unread, rules: enabled, known: RULES.map(({ id }) => id), complete: false });
    return Promise.resolve({ pages: [...site.sections, ...site.weeks], diagnostics });
  };
  const reveals = new Set(rules.filter((one) => one.reveals === true).map(({ id }) => id));
  return judge(new Map()).then((start) =>
    fixSite(start, { judge, wanted: ({ diagnostics }) => diagnostics, reveals: (id) => reveals.has(id) }),
  );
}

/** What becomes of a single page, and which rules' fixes are left out why. */
async function outcome(page: string, rules: readonly Rule[]): Promise<{ text: string; refused: string[] }> {
  const { edits, refused } = await fixed(filesOf(page), rules);
  const [edit] = edits;
  return {
    text: (edit === undefined ? null : contentAfter(edit)) ?? page,
    refused: refused.map(({ diagnostic, fault }) => `${diagnostic.rule} ${fault.kind}`),
  };
}

/** A rule that finds words and puts others in their place. */
function replacing(id: string, words: string, text: string, severity: Severity = 'warning'): Rule {
  return rule({
    id,
    tier: 'recommended',
    severity,
    fix: 'safe',
    summary: '',
    why: '',
    messages: { found: { text: '' } },
    passing: [],
    failing: [],
    checkPage(page, { report }) {
      for (const { index } of page.text.matchAll(new RegExp(words, 'g'))) {
        const span = { start: index, end: index + words.length };
        report(page, { message: 'found', span, fix: [{ page, span, text }] });
      }
    },
  });
}

const PAGE = '### Week 4 Objectives:\n\n- Read a\n- Read b\n';

describe('the fixes of a site', () => {
  it('are made in as many rounds as it takes, where they overlap', async () => {
    const rules = [replacing('one', 'xa', 'x1a', 'info'), replacing('two', 'ab', 'a2b', 'info')];
    expect((await outcome('### Objectives\n\n- xab\n', rules)).text).toBe('### Objectives\n\n- x1a2b\n');
  });

  it('come to an end where one takes from an entry what another adds', async () => {
    const rules = [replacing('one', 'Read a', 'Read the a', 'info'), replacing('two', 'Read the a', 'Read a', 'info')];
    expect(await outcome(PAGE, rules)).toEqual({ text: PAGE.replace('Read a', 'Read the a'), refused: ['two loses'] });
  });

  it('come to an end where two undo each other and lose nothing', async () => {
    const page = `Words: a.\n\n${PAGE}`;
    const rules = [replacing('one', 'Words: a', 'Words: b', 'info'), replacing('two', 'Words: b', 'Words: a', 'info')];
    expect(await outcome(page, rules)).toEqual({ text: page, refused: ['one undone', 'two undone'] });
  });

  it('come to an end where each makes the next', async () => {
    const growing = replacing('grow', 'Words:', 'More Words:', 'info');
    const page = `Words: a\n\n${PAGE}`;
    expect(await outcome(page, [growing])).toEqual({ text: page, refused: ['grow remains'] });
  });

  it('are told where there are more than ten rounds of them', async () => {
    const chain = Array.from({ length: 12 }, (_, at) => replacing(`r${at}`, `Words${at};`, `Words${at + 1};`, 'info'));
    const { edits, unfinished } = await fixed(filesOf(`Words0;\n\n${PAGE}`), chain);
    expect(edits.map(contentAfter)).toEqual([`Words10;\n\n${PAGE}`]);
    expect(unfinished).toBe(1);
  });

  it('that would lose an entry are left out, and the others are made', async () => {
    const rules = [replacing('lose', '- Read a\n', ''), replacing('mend', '- Read b', '- Read B and b')];
    expect(await outcome(PAGE, rules)).toEqual({
      text: PAGE.replace('- Read b', '- Read B and b'),
      refused: ['lose loses'],
    });
  });

  it('that would cause an error or a warning are left out', async () => {
    const rules = [replacing('cause', 'Words', 'Werds'), replacing('watch', 'Werds', 'Worts')];
    expect((await outcome(`Words.\n\n${PAGE}`, rules)).refused).toEqual(['cause causes']);
  });

  it('that would make a front matter unreadable are left out', async () => {
    const page = `---\ntitle: Week 4\n---\n${PAGE}`;
    expect((await outcome(page, [replacing('break', 'Week 4\n', '"Week 4\n')])).refused).toEqual(['break breaks']);
  });

  it('that leave what they are for are left out', async () => {
    expect((await outcome(PAGE, [replacing('same', 'Read a', 'Read a')])).refused).toEqual(['same remains']);
  });

  it('are judged one by one, and no more of them than takes a moment', async () => {
    const page = `Words.\n\n### Objectives\n\n${Array.from({ length: 30 }, (_, at) => `- Entry ${at + 10}\n`).join('')}`;
    const losing = Array.from({ length: 30 }, (_, at) => replacing(`lose${at}`, `- Entry ${at + 10}`, ''));
    const { text, refused } = await outcome(page, [replacing('mend', 'Words', 'Wards'), ...losing]);
    expect(text).toBe(page.replace('Words', 'Wards'));
    expect(refused).toHaveLength(30);
  });
});

/** All rules at once on each other's examples: nothing is left that can be mended, and nothing goes wrong. */
describe('all fixes of an example', () => {
  const examples = RULES.flatMap((one) =>
    one.failing.map(
      (example, index) => [`${one.id} ${index + 1}`, filesOf(isWhole(example) ? example.files : example)] as const,
    ),
  );

  it.each(examples)('%s come to a sound end', async (_, files) => {
    const { site, refused, unfinished } = await fixed(files, RULES);
    expect(refused.map(({ diagnostic, fault }) => ({ rule: diagnostic.rule, ...fault }))).toEqual([]);
    expect(unfinished).toBe(0);
    expect(site.diagnostics.filter(({ fix }) => fix !== null)).toEqual([]);
  });

  it('come to a sound end on pages of several examples too', async () => {
    const example = fc.constantFrom(...examples.map(([, files]) => files));
    await fc.assert(
      fc.asyncProperty(fc.array(example, { minLength: 2, maxLength: 3 }), fc.boolean(), async (parts, isCrlf) => {
        const files = joined(parts, isCrlf ? '\r\n' : '\n');
        const { refused, unfinished } = await fixed(files, SAFE);
        expect({ refused: refused.map(({ diagnostic, fault }) => [diagnostic.rule, fault]), unfinished }).toEqual({
          refused: [],
          unfinished: 0,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('is the same with CRLF and a byte order mark', async () => {
    const text =
      '---\r\ntitle: "Week 3 Worklog"\r\nweight: 1.4\r\n-----\r\n\r\n### Week 3 Tasks\r\n\r\n| Day | Task |\r\n| 2 | **Lab:**S3 |\r\n';
    const { edits } = await fixed([{ file: EXAMPLE_PAGE, text: `\ufeff${text}`, faults: [] }], RULES);
    expect(edits.map(contentAfter)).toEqual([
      '\ufeff---\r\ntitle: "Week 4 Worklog"\r\nweight: 4\r\n---\r\n\r\n### Week 4 Tasks\r\n\r\n| Day | Task |\r\n| --- | ---- |\r\n| 2 | **Lab:** S3 |\r\n',
    ]);
  });
});

const SAFE = RULES.filter(({ fix }) => fix !== 'unsafe');
const FRONT_MATTER = /^---\n[\s\S]*?\n-{3}[^\n]*\n/;

/** The files of several examples together; of two of one name the first front matter counts. */
function joined(examples: readonly (readonly MarkedFile[])[], lineBreak: string): MarkedFile[] {
  const texts = new Map<string, string>();
  for (const { file, text } of examples.flat()) {
    const before = texts.get(file);
    const isFirst = before === undefined || (FRONT_MATTER.test(text) && !FRONT_MATTER.test(before));
    const [first, second] = isFirst ? [text, before ?? ''] : [before, text.replace(FRONT_MATTER, '')];
    texts.set(file, second === '' ? first : `${first}\n${second}`);
  }
  return [...texts].map(([file, text]) => ({ file, text: text.replaceAll('\n', lineBreak), faults: [] }));
}

function isWhole(example: Example | FailingExample): example is FailingExample {
  return typeof example === 'object' && 'files' in example;
}
