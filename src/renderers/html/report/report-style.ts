/** How a report looks around its weeks; goes behind the style of the weeks. */
export const REPORT_STYLE = `
[hidden] { display: none !important; }
.report { max-width: 66rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 3rem) 4rem; }
.report main { max-width: none; margin: 0; padding: 0; }

.cover { padding: clamp(2.5rem, 8vw, 6rem) 0 2.5rem; border-bottom: 1px solid var(--line); }
.cover .kind { margin: 0 0 0.5rem; color: var(--soft); }
.cover h1 { margin: 0; max-width: 40rem; font-size: clamp(1.9rem, 1.3rem + 3vw, 3.1rem); line-height: 1.15; letter-spacing: -0.015em; text-wrap: balance; }
.cover .dates, .cover .languages { margin: 0.9rem 0 0; color: var(--soft); font-size: 1.1rem; font-variant-numeric: tabular-nums; }
.cover .languages { margin-top: 0.2rem; font-size: 1rem; }
.cover .notes { margin: 1rem 0 0; color: var(--soft); font-size: 0.9rem; }
.totals { display: flex; flex-wrap: wrap; gap: 1.1rem 2.2rem; margin: 2rem 0 0; }
.totals div { display: flex; flex-direction: column-reverse; }
.totals dt { color: var(--soft); font-size: 0.85rem; line-height: 1.4; }
.totals dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }

.contents { padding: 2rem 0; }
.contents h2 { margin: 0 0 0.75rem; font-size: 1.05rem; }
.contents h3 { margin: 1rem 0 0.4rem; color: var(--soft); font-size: 0.9rem; font-weight: 600; }
.contents ol { margin: 0; padding: 0; list-style: none; }
.contents li { padding: 0.35rem 0; line-height: 1.4; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.contents .notes { display: block; color: var(--soft); font-size: 0.82rem; font-variant-numeric: tabular-nums; }

.filter { display: flex; flex-wrap: wrap; gap: 0.6rem 1.25rem; align-items: center; padding: 0.75rem 0; border-bottom: 1px solid var(--line); background: var(--paper); font-size: 0.9rem; }
.filter label { display: flex; gap: 0.5rem; align-items: center; color: var(--soft); }
.filter .search { flex: 1 1 14rem; }
.filter .search input { flex: 1; min-width: 6rem; }
.filter input[type="search"], .filter select, .filter button { min-height: 2.4rem; padding: 0.3rem 0.6rem; border: 1px solid color-mix(in srgb, var(--soft) 60%, transparent); border-radius: 0.4rem; background: var(--card); color: var(--ink); font: inherit; }
.filter input[type="checkbox"] { width: 1.1rem; height: 1.1rem; margin: 0; accent-color: var(--link); }
.filter button { cursor: pointer; }
.filter output { flex-basis: 100%; min-height: 1.4em; color: var(--soft); font-variant-numeric: tabular-nums; }
.filter output:empty { display: none; }

.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: 2rem 3rem; padding-top: 2.5rem; }
.pictures > :is(h2, h3) { grid-column: 1 / -1; margin: 0; font-size: 1.5rem; line-height: 1.25; }
.pictures div > :is(h3, h4) { margin: 0 0 0.6rem; font-size: 1.05rem; }
.pictures figure { margin: 0; }
.worklog-picture { max-width: 30rem; }
.worklog-picture svg { display: block; width: 100%; height: auto; }
.pictures figcaption { margin-top: 0.5rem; color: var(--soft); font-size: 0.85rem; line-height: 1.45; }
.pictures summary { margin-top: 0.3rem; color: var(--soft); font-size: 0.85rem; cursor: pointer; }
.worklog-table { overflow-x: auto; overflow-wrap: normal; }
.pictures table { margin-top: 0.4rem; border-collapse: collapse; font-size: 0.85rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
.pictures :is(th, td) { padding: 0.3rem 1rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
.pictures thead th { color: var(--soft); vertical-align: bottom; }

.part > .language { margin: 3rem 0 0; font-size: 1.5rem; }
.report .week { padding-top: 3rem; scroll-margin-top: 3rem; }
.report :is(.week, .pictures) + .week { margin-top: 3rem; border-top: 1px solid var(--line); }

@media screen and (min-width: 48rem) { .filter { position: sticky; top: 0; z-index: 1; } }
@media screen and (min-width: 80rem) {
  .report { display: grid; grid-template-columns: 16rem minmax(0, 1fr); column-gap: 3.5rem; max-width: 84rem; }
  .cover { grid-column: 1 / -1; }
  .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; }
  .report main { padding-top: 1rem; }
}

@media print {
  .report { display: block; max-width: none; padding: 0; }
  .filter { display: none !important; }
  .cover { padding: 55mm 0 12mm; border: 0; }
  .cover h1 { font-size: 28pt; }
  .totals { gap: 6mm 12mm; margin-top: 14mm; }
  .contents { padding: 0; break-before: page; }
  .contents ol { columns: 2; column-gap: 10mm; }
  .contents li { break-inside: avoid; padding: 1mm 0; }
  .part > .language { break-before: page; margin: 0; }
  .pictures { grid-template-columns: 1fr 1fr; gap: 5mm 10mm; padding-top: 8mm; }
  .pictures > div { break-inside: avoid; }
  .pictures details { display: none; }
  .report .week, .report :is(.week, .pictures) + .week { break-before: page; margin: 0; padding: 0; border: 0; }
  .part > .language + .week { break-before: avoid; padding-top: 6mm; }
}
`;
