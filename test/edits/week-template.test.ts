import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderTemplate, weekTemplateView } from '../../src/edits/week-template.js';
import { parseCalendarDate } from '../../src/model/calendar-date.js';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

const monday = parseCalendarDate('2026-07-06');
if (monday === null) throw new Error('no date');
const view = weekTemplateView({
  language: 'vi',
  week: 4,
  topic: 'A & "B" <b> {{ x }}',
  weekStart: monday,
  weight: 14,
  menuNumber: '1.4',
  rows: [{ date: monday, weekday: 'monday' }],
  dateFormat: 'D-M-YYYY',
  dayName: () => 'Thứ 2',
});

test.each([
  ['<% week %> <% paddedWeek %> <% weight %> <% menuNumber %> <% language %>', '4 04 14 1.4 vi'],
  ['<% topic %> "<% topicInQuotes %>"', 'A & "B" <b> {{ x }} "A & \\"B\\" <b> {{ x }}"'],
  ['<% date %> <% start %> <% end %>', '2026-07-06 6-7-2026 6-7-2026'],
  ['<%#rows%>\n<% number %> <% day %> <% start %> <% date %>\n<%/rows%>\n', '1 Thứ 2 6-7-2026 2026-07-06\n'],
  ['{{< toc >}} {{% week %}} {{ week }}', '{{< toc >}} {{% week %}} {{ week }}'],
])('%j gives %j', (template, expected) => {
  expect(renderTemplate(template, view)).toBe(expected);
});

test.each([
  ['<% wek %>', 'there is no tag <% wek %>; did you mean <% week %>?'],
  ['<%#rows%><% dya %><%/rows%>', 'there is no tag <% dya %>; did you mean <% day %>?'],
  ['<%#rows.constructor.constructor%>return 1<%/rows.constructor.constructor%>', 'there is no tag'],
  ['<% constructor %>', 'there is no tag <% constructor %>'],
  ['<%> partial %>', 'takes in another template'],
  ['<%#rows%>', 'Unclosed section'],
])('%j is refused', (template, reason) => {
  expect(() => renderTemplate(template, view)).toThrow(reason);
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
