/**
 * How a week looks that stands in a document of its own or in a report: on a screen, light or dark, and on paper. A table
 * that finds no room becomes a card for each of its rows.
 */
export const WEEK_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --card: #ffffff; --ink: #1d2125; --soft: #59616a; --line: #e2dfd8; --link: #0a5a86;
  --open-ink: #7a4700; --open-paper: #fdf0d5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15181b; --card: #1b1f23; --ink: #e4e4e0; --soft: #a3abb3; --line: #31373d; --link: #86c5ec;
    --open-ink: #f2c777; --open-paper: #3a2d13;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
  font: 1rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 66rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem); }
a { color: var(--link); text-decoration-thickness: from-font; text-underline-offset: 0.15em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, kbd { font: 0.9em ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans Mono", monospace; }
code { padding: 0.05em 0.3em; border-radius: 0.25em; background: color-mix(in srgb, var(--line) 60%, transparent); }
mark { background: var(--open-paper); color: inherit; }

.week > header { margin-bottom: 1.5rem; }
.week > header > :is(h1, h2, h3) { margin: 0; font-size: clamp(1.4rem, 1.1rem + 1.4vw, 1.9rem); line-height: 1.25; text-wrap: balance; }
.week .about { margin: 0.3rem 0 0; color: var(--soft); font-variant-numeric: tabular-nums; }
.week section { margin-top: 1.75rem; }
.week section > :is(h2, h3, h4):not(.group) { margin: 0 0 0.6rem; font-size: 1.05rem; line-height: 1.4; }
.week .group { margin: 1rem 0 0.25rem; font-size: 1rem; line-height: 1.4; }
.week p { margin: 0 0 0.6rem; max-width: 46rem; }
.week .nothing { color: var(--soft); font-style: italic; }
.week ul, .week ol { margin: 0; padding-inline-start: 1.2em; }
.week ul ul { margin-top: 0.1rem; }
.week li { margin-block: 0.15rem; }
.week li::marker { color: var(--soft); }
.week .entries { max-width: 46rem; }
.week ul.references { padding: 0; list-style: none; }

.status { display: inline-block; color: var(--soft); font-size: 0.8rem; line-height: 1.5; white-space: nowrap; }
.status:is(.open, .sample) { padding: 0 0.6em; border-radius: 1em; background: var(--open-paper); color: var(--open-ink); font-weight: 600; }

table.tasks { width: 100%; border-collapse: collapse; font-size: 0.94rem; line-height: 1.5; }
.tasks th { padding: 0.4rem 0.75rem; border-bottom: 1px solid var(--line); color: var(--soft); font-size: 0.8rem; font-weight: 600; text-align: start; vertical-align: bottom; }
.tasks td { padding: 0.6rem 0.75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
.tasks th:first-child, .tasks td:first-child { padding-inline-start: 0; }
.tasks th:last-child, .tasks td:last-child { padding-inline-end: 0; }
.tasks td > ul { padding-inline-start: 1em; }
.tasks td.task > ul > li:only-child { margin-inline-start: -1em; list-style: none; }
.tasks th:not(.extra), time { white-space: nowrap; }
.tasks td.day .weekday { display: block; color: var(--soft); font-size: 0.8rem; }
.tasks td.date { font-variant-numeric: tabular-nums; }
.tasks td.sources { font-size: 0.88rem; }
@media print, (min-width: 48rem) {
  .tasks.usual { table-layout: fixed; }
  .tasks .day { width: 5rem; }
  .tasks .date { width: 7.2rem; }
  .tasks .sources { width: 12rem; }
  .tasks:not(.usual) .task { width: 40%; min-width: 12rem; }
  .tasks:not(.usual) .sources { min-width: 9rem; }
  .tasks .extra, .tasks .status { min-width: 5rem; }
}

@media screen and (max-width: 47.99rem) {
  table.tasks, .tasks tbody, .tasks tr, .tasks td { display: block; }
  .tasks thead { display: none; }
  .tasks tr { margin-bottom: 0.75rem; padding: 0.75rem 0.9rem; border: 1px solid var(--line); border-radius: 0.6rem; background: var(--card); }
  .tasks tr[hidden] { display: none; }
  .tasks td { padding: 0.15rem 0; border: 0; }
  .tasks td.empty { display: none; }
  .tasks td.day { font-weight: 600; }
  .tasks td.day .weekday { display: inline; font-weight: 400; }
  .tasks td.date, .tasks td.status, .tasks td.extra { display: inline-block; margin-inline-end: 0.9rem; font-size: 0.85rem; }
  .tasks td.date::before, .tasks td.status::before, .tasks td.extra::before, .tasks td.sources::before { content: attr(data-label) " "; color: var(--soft); font-size: 0.8rem; }
  .tasks td.sources::before { display: block; }
}

@page { size: A4; margin: 16mm 15mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #59616a; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #111; --soft: #50575f; --line: #c9c6bf; --link: #111; --open-ink: #111; --open-paper: #eee; }
  html { font-size: 9pt; }
  body { line-height: 1.45; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5 { break-after: avoid; }
  .week > header { margin-bottom: 1rem; }
  .week > header > :is(h1, h2, h3) { font-size: 15pt; }
  .week section { margin-top: 1.2rem; }
  .week p, .week .entries { max-width: none; }
  .tasks thead { display: table-header-group; }
  .tasks tr, .week .entries > li { break-inside: avoid; }
  .tasks th, .tasks td { padding: 0.4rem 0.5rem; }
  .tasks .day { width: 4.5rem; }
  .tasks .date { width: 6.2rem; }
  .tasks .sources { width: 13rem; }
  .tasks td.sources { font-size: 0.82rem; line-height: 1.35; }
  .status.open { border: 1px solid var(--line); }
  a { text-decoration: none; }
  a .short { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  a[href^="http"]:not(.address)::after { content: " (" attr(href) ")"; color: var(--soft); font-size: 0.9em; }
  a[href^="http"]:has(.short)::after { content: attr(href); color: inherit; font-size: inherit; }
}
`;
