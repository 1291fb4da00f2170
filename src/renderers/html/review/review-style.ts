/** How a review looks; goes behind the style of the weeks, whose colours and letters it takes. */
export const REVIEW_STYLE = `
:root { --good-paper: #e3f1e4; --good-ink: #1d5b2b; --bad-paper: #fbe3e0; --bad-ink: #97200f; }
@media (prefers-color-scheme: dark) {
  :root { --good-paper: #17301d; --good-ink: #9bd6a8; --bad-paper: #43201b; --bad-ink: #ffb4a6; }
}
main.review { max-width: 72rem; }
.review .cover { padding: 0 0 2rem; border-bottom: 1px solid var(--line); }
.review h1 { margin: 0; font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.6rem); line-height: 1.15; letter-spacing: -0.015em; text-wrap: balance; }
.review .dates { margin: 0.5rem 0 0; color: var(--soft); font-variant-numeric: tabular-nums; }
.totals { display: flex; flex-wrap: wrap; gap: 1rem 2.2rem; margin: 1.5rem 0 0; }
.totals div { display: flex; flex-direction: column-reverse; }
.totals dt { color: var(--soft); font-size: 0.85rem; line-height: 1.4; }
.totals dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
.review section { margin-top: 2.5rem; scroll-margin-top: 1rem; }
.review h2 { margin: 0 0 0.9rem; font-size: 1.35rem; line-height: 1.3; }
.review h3 { margin: 1.5rem 0 0.3rem; font-size: 1.1rem; line-height: 1.35; }
.review h4 { margin: 0 0 0.3rem; font-size: 1rem; line-height: 1.5; }
.review p { margin: 0 0 0.4rem; max-width: 50rem; }
.review .about, .review .days { color: var(--soft); font-size: 0.85rem; font-weight: 400; font-variant-numeric: tabular-nums; }
.review .about:empty { display: none; }
.review .nothing { color: var(--soft); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.frame { position: relative; overflow: auto; max-height: 85vh; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--card); }
.matrix { width: 100%; border-collapse: separate; border-spacing: 0; font-size: 0.9rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.matrix :is(th, td) { padding: 0; border-bottom: 1px solid var(--line); background: var(--card); text-align: center; font-weight: 400; white-space: nowrap; }
.matrix tbody tr:last-child > * { border-bottom: 0; }
.matrix thead th { position: sticky; top: 0; z-index: 1; padding: 0.4rem 0.3rem; color: var(--soft); font-size: 0.8rem; }
.matrix .name { position: sticky; left: 0; z-index: 2; max-width: 14rem; padding: 0.3rem 0.75rem; overflow: hidden; border-inline-end: 1px solid var(--line); text-align: start; text-overflow: ellipsis; }
.matrix thead .name { z-index: 3; }
.matrix .count { padding: 0.3rem 0.75rem; text-align: end; }
.matrix .failure { padding: 0.3rem 0.75rem; color: var(--bad-ink); text-align: start; }
.matrix td > a, .matrix td > span:first-child { display: block; min-width: 2.3rem; padding: 0.35rem 0.2rem; color: inherit; text-decoration: none; }
.matrix td > a:hover { text-decoration: underline; }
.matrix td > a:focus-visible { outline-offset: -2px; }
.matrix sup, .legend sup { margin-inline-start: 0.15em; color: var(--bad-ink); font-size: 0.72em; font-weight: 700; line-height: 0; text-decoration: underline; vertical-align: 0.45em; }
.matrix .done, .sign.done { background: var(--good-paper); color: var(--good-ink); }
.matrix .partial, .sign.partial { background: var(--open-paper); color: var(--open-ink); font-weight: 600; }
.matrix .missing, .sign.missing { background: var(--bad-paper); color: var(--bad-ink); font-weight: 600; }
.matrix .excused, .sign.excused, .matrix .upcoming, .sign.upcoming { color: var(--soft); }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.3rem; margin: 0.7rem 0 0; padding: 0; color: var(--soft); font-size: 0.85rem; list-style: none; }
.sign { display: inline-block; min-width: 1.6em; border-radius: 0.25em; text-align: center; }

.words { margin: 0; padding-inline-start: 1.6em; }
.words > li { margin-bottom: 0.9rem; }
.words > li > a { font-weight: 600; }
.words p { margin: 0; }
.words + p, .news + p { margin-top: 1.2rem; }
.similar, .news { margin: 0; padding-inline-start: 1.2em; }
.similar blockquote { margin: 0.2rem 0 0.6rem; padding-inline-start: 0.8em; border-inline-start: 3px solid var(--line); color: var(--soft); }

.site { padding-top: 1rem; scroll-margin-top: 0.5rem; }
.site + .site { margin-top: 1.5rem; border-top: 1px solid var(--line); }
.site > h3 { margin-top: 0.5rem; }
.site .back { margin-inline-start: 0.6em; font-size: 0.8rem; font-weight: 400; }
.site > section { margin-top: 1rem; padding-inline-start: 0.9rem; border-inline-start: 3px solid var(--line); }
.site > section:target { border-color: var(--link); }
.problems { margin: 0.4rem 0 0; font-size: 0.92rem; line-height: 1.5; }
.problems > div { margin-top: 0.4rem; }
.problems dt { font-weight: 600; }
.problems dd { margin: 0; max-width: 55rem; }
.problems dd.help { color: var(--soft); }
.problems code { font-size: 0.85em; }
.problems ul { margin: 0; padding: 0; list-style: none; }
.severity { display: inline-block; padding: 0 0.55em; border-radius: 1em; background: color-mix(in srgb, var(--line) 60%, transparent); font-size: 0.78rem; line-height: 1.6; }
.severity.error { background: var(--bad-paper); color: var(--bad-ink); }
.severity.warning { background: var(--open-paper); color: var(--open-ink); }

@media print {
  .site .back { display: none; }
  :root { --good-paper: #fff; --good-ink: #111; --bad-paper: #eee; --bad-ink: #111; }
  .frame { max-height: none; overflow: visible; border: 0; }
  .matrix { font-size: 7.5pt; }
  .matrix thead th, .matrix .name { position: static; }
  .matrix .name { max-width: 38mm; padding: 0.5mm 1mm; }
  .matrix .count { padding: 0.5mm 1mm; }
  .matrix td > a, .matrix td > span:first-child { min-width: 0; padding: 0.5mm; }
  .matrix tr, .words > li, .problems > div { break-inside: avoid; }
}
`;
