import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fillTemplate } from '../../src/edits/fill-template.js';
import { WEEK_LISTS, type WeekTemplateInput, weekTemplateView } from '../../src/edits/week-template.js';
import { parseCalendarDate } from '../../src/model/calendar-date.js';
import { Failure } from '../../src/model/failure.js';
import { failureText } from '../../src/reporters/problem-text.js';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

const monday = parseCalendarDate('2026-07-06');
if (monday === null) throw new Error('no date');
const INPUT: WeekTemplateInput = {
  language: 'vi',
  week: 4,
  topic: 'A & "B" <b> {{ x }}',
  weekStart: monday,
  weight: 14,
  menuNumber: '1.4',
  rows: [{ date: monday, weekday: 'monday' }],
  dateFormat: 'D-M-YYYY',
  dayName: () => 'Thứ 2',
};

function fill(template: string): string {
  return fillTemplate({ file: 'week.md', text: template }, weekTemplateView(INPUT), WEEK_LISTS);
}

test.each([
  ['<% week %> <% paddedWeek %> <% weight %> <% menuNumber %> <% language %>', '4 04 14 1.4 vi'],
  ['<% topic %> "<% topicInQuotes %>"', 'A & "B" <b> {{ x }} "A & \\"B\\" <b> {{ x }}"'],
  ['<% date %> <% start %> <% end %>', '2026-07-06 6-7-2026 6-7-2026'],
  ['<%#rows%>\n<% number %> <% day %> <% start %> <% date %>\n<%/rows%>\n', '1 Thứ 2 6-7-2026 2026-07-06\n'],
  ['{{< toc >}} {{% week %}} {{ week }}', '{{< toc >}} {{% week %}} {{ week }}'],
])('%j gives %j', (template, expected) => {
  expect(fill(template)).toBe(expected);
});

/** What is said of a broken template. */
function refused(template: string): string {
  try {
    fill(template);
  } catch (error) {
    if (error instanceof Failure) return failureText(error.details);
    throw error;
  }
  throw new Error('It was filled in.');
}

const NOT_FILLED = 'The template cannot be filled in.\n  expected: ';

test.each([
  [
    'a\n<% wek %>',
    `2:1: ${NOT_FILLED}one of the tags that there are\n  found:    <% wek %>\n  Did you mean <% week %>?`,
  ],
  [
    '<%#rows%>\n\n<% dya %><%/rows%>',
    `3:1: ${NOT_FILLED}one of the tags that there are\n  found:    <% dya %>\n  Did you mean <% day %>?`,
  ],
  [
    'Week <% week %>: <% day %>',
    `1:18: ${NOT_FILLED}<% day %> between <%#rows%> and <%/rows%>\n  found:    <% day %> outside of them, where it has no value\n  Move it between <%#rows%> and <%/rows%>.`,
  ],
  [
    '<%^rows%><% number %><%/rows%>',
    `1:10: ${NOT_FILLED}<% number %> between <%#rows%> and <%/rows%>\n  found:    <% number %> outside of them, where it has no value\n  Move it between <%#rows%> and <%/rows%>.`,
  ],
  [
    '<% rows %>',
    `1:1: ${NOT_FILLED}<%#rows%> and <%/rows%> around what is repeated\n  found:    <% rows %>, which is a list\n  docs/templates.md tells the tags that there are.`,
  ],
  [
    '<%#topics%>x<%/topics%>',
    `1:1: ${NOT_FILLED}one of the tags that there are\n  found:    <%#topics%>\n  Did you mean <%#topic%>?`,
  ],
  [
    '<% constructor %>',
    `1:1: ${NOT_FILLED}one of the tags that there are\n  found:    <% constructor %>\n  docs/templates.md tells the tags that there are.`,
  ],
  [
    '<%> partial %>',
    `1:1: ${NOT_FILLED}all of the page in one template\n  found:    <%> partial %>, which takes in another one\n  Put the text of the other template in its place.`,
  ],
  [
    'a\n<%#rows%>\n<%#topic%><%/topic%>\n',
    `2:1: ${NOT_FILLED}tags such as <% week %>, and <%#rows%> with its <%/rows%>\n  found:    Unclosed section "rows"\n  Close it with <%/rows%>.`,
  ],
  [
    'a\n\nb <% week\n',
    `3:3: ${NOT_FILLED}tags such as <% week %>, and <%#rows%> with its <%/rows%>\n  found:    Unclosed tag\n  docs/templates.md tells the tags that there are.`,
  ],
])('%j is refused with its place', (template, said) => {
  expect(refused(template)).toBe(`week.md:${said}`);
});

test('code in the name of a tag is refused', () => {
  expect(refused('<%#rows.constructor.constructor%>return 1<%/rows.constructor.constructor%>')).toContain(
    'found:    <%#rows.constructor.constructor%>',
  );
});

test('all mistakes are told at once', () => {
  expect(refused('<% wek %>\n<% day %>\n')).toMatch(
    /^week\.md: The template cannot be filled in: it has 2 mistakes\.\n {2}week\.md:1:1: .*\n {2}week\.md:2:1: /s,
  );
});

test('the tags of rows are known where a week has none', () => {
  const none = weekTemplateView({ ...INPUT, rows: [] });
  expect(fillTemplate({ file: 'week.md', text: 'a\n<%#rows%>\n<% day %>\n<%/rows%>\n' }, none, WEEK_LISTS)).toBe('a\n');
});

test('the example of docs/templates.md is what the command makes', async () => {
  const docs = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');
  const [template, made] = [...docs.matchAll(/^```markdown\n(.*?)^```$/gms)].map((block) => block[1] ?? '');
  const root = makeSite({
    'hugo.toml': '',
    'archetypes/week.md': template ?? '',
    'content/1-Worklog/1.3-Week3/_index.md': '---\ntitle: Week 3\nweight: 3\n---\n',
  });
  const command = /^`worklog (new week 4 .*)` makes:$/m.exec(docs)?.[1] ?? '';
  await runHere(command.split(' '), { cwd: root });
  expect(readFileSync(join(root, 'content/1-Worklog/1.4-Week4/_index.md'), 'utf8')).toBe(made);
});
