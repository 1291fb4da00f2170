import { type Html, html, trustedHtml } from './html.js';
import { languageAttribute } from './week-html.js';

export interface HtmlDocument {
  /** Which command has made it: the generator of the document, by which commands that write files know their own again. */
  readonly madeBy: string;
  readonly language: string;
  readonly title: string;
  readonly body: Html;
  /** Style sheets that the program itself holds. */
  readonly styles: readonly string[];
  /** A script that the program itself holds; without it none is ever run. */
  readonly script?: string;
  /** The hash of a text, in base 64. */
  readonly sha256: (text: string) => string;
}

/**
 * A whole HTML file that needs no other: its policy forbids every request, and any style or script but those that the
 * program has put in, which it knows by their hashes (Content Security Policy level 3).
 */
export function documentHtml({ madeBy, language, title, body, styles, script, sha256 }: HtmlDocument): string {
  const style = styles.join('');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256(style)}'`,
    ...(script === undefined ? [] : [`script-src 'sha256-${sha256(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return String(html`<!doctype html>
<html${languageAttribute(language)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
${generatorMark(madeBy)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trustedHtml(style)}</style>
</head>
<body>
${body}${script !== undefined && html`<script>${trustedHtml(script)}</script>\n`}</body>
</html>
`);
}

/** Whether a file is one that the same command has made. */
export function isMadeBy(madeBy: string, text: string): boolean {
  return text.slice(0, MARK_WITHIN).includes(String(generatorMark(madeBy)));
}

/** The mark stands in the head of the file, before anything of a page. */
const MARK_WITHIN = 1_000;

function generatorMark(madeBy: string): Html {
  return html`<meta name="generator" content="worklog ${madeBy}">`;
}
