/** No line can hold it. */
const LONG = 'w'.repeat(5_000);

/** What no page may make a reader's machine do. */
const HOSTILE_TEXTS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<b onmouseover=alert(1) style="position:fixed;inset:0">b</b>',
  '<style>* { display: none }</style>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example"><input></form>',
  '[click](javascript:alert(1))',
  '[click](&#106;avascript:alert(1))',
  '![click](https://evil.example/pixel.png)',
  '</td></tr></table></main></body><script>alert(1)</script>',
  ']]> --> */ </style></script></title>',
  '"><script>alert(1)</script>',
  "' onclick='alert(1)",
  '{{< figure src="x" >}} {{% notice %}} {{ printf "x" }}',
  '=cmd()',
  'right\u202eto left\u2066 and on',
  '\u001b[31mred\u001b[0m',
];

const LONG_TEXTS = [LONG, `[${LONG}](https://evil.example/${LONG})`, `\`${LONG}\``];

/** A site whose pages hold each of the hostile texts in every place; those of the first week hold long words too. */
export function hostileSite(): Record<string, string> {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const row = (text: string, index: number): string =>
    `| ${cell(text)} | - ${cell(text)}<br>&emsp;+ ${cell(text)} | 0${(index % 9) + 1}/09/2025 | ${cell(text)} | ${cell(text)} | ${cell(text)} |`;
  const page = (week: number, texts: readonly string[]): string => `---
title: ${JSON.stringify(`Week ${week} ${HOSTILE_TEXTS.join(' ')}`)}
weight: ${week}
---

### Week ${week} Objectives:

${texts.map((text) => `* a ${text}\n  * b ${text}`).join('\n')}

### Tasks to be carried out this week:

| Day | Task | Start Date | Completion Date | Reference Material | ${cell(HOSTILE_TEXTS.join(' '))} |
| --- | --- | --- | --- | --- | --- |
${texts.map(row).join('\n')}

### Week ${week} Achievements:

**Group ${HOSTILE_TEXTS[0]} ${LONG}**

${texts.map((text) => `* c ${text}`).join('\n')}

### Notes ${HOSTILE_TEXTS[1]} ${LONG}

${texts.map((text) => `Words ${text}`).join('\n\n')}
`;
  return {
    'hugo.toml': `title = ${JSON.stringify(`Site ${HOSTILE_TEXTS.join(' ')} ${LONG}`)}\nbaseURL = "https://example.org/"\n`,
    'content/1-Worklog/_index.md': '---\ntitle: Worklog\n---\n',
    'content/1-Worklog/1.1-Week1/_index.md': page(1, [...HOSTILE_TEXTS, ...LONG_TEXTS]),
    'content/1-Worklog/1.2-Week2/_index.md': page(2, HOSTILE_TEXTS),
  };
}
