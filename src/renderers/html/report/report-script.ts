/**
 * What a report does in a browser that runs scripts: its form hides what does not match and tells how much does. Words
 * are compared as `fold` compares them (src/locale/fold.ts). It reads the document and sets `hidden`, nothing else.
 */
export const REPORT_SCRIPT = `(() => {
  'use strict';
  const form = document.querySelector('form.filter');
  const output = form.querySelector('output');
  const reset = form.querySelector('button');
  const fold = (text) => text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]+/g, '').replaceAll('đ', 'd').replace(/\\s+/g, ' ').trim();
  const wordsOf = (element) => fold([element.innerText ?? element.textContent, ...[...element.querySelectorAll('a')].map((link) => link.href)].join(' '));
  const links = new Map([...document.querySelectorAll('.contents li')].map((item) => [item.dataset.for, item]));
  const weeks = [...document.querySelectorAll('.week')].map((week) => ({
    week,
    link: links.get(week.id),
    name: wordsOf(week.querySelector('header')),
    parts: [...week.querySelectorAll('section, table.tasks, ul.entries, .nothing')],
    entries: [...week.querySelectorAll('.entry, section > p:not(.nothing), section > div')].map((entry) => ({ entry, words: wordsOf(entry), isOpen: entry.classList.contains('open') })),
  }));
  const all = weeks.reduce((sum, { entries }) => sum + entries.length, 0);
  const hasShown = (part) => part.querySelector('.entry:not([hidden]), p:not(.nothing):not([hidden]), section > div:not([hidden])') !== null;

  const apply = () => {
    const needle = fold(form.elements.text.value);
    const number = form.elements.week.value;
    const openOnly = form.elements.open?.checked === true;
    const isAll = needle === '' && number === '' && !openOnly;
    let count = 0;
    for (const { week, link, name, parts, entries } of weeks) {
      const isChosen = number === '' || week.dataset.week === number;
      const isNamed = needle !== '' && name.includes(needle);
      let own = 0;
      for (const { entry, words, isOpen } of entries) {
        const isShown = isChosen && (isNamed || words.includes(needle)) && (!openOnly || isOpen);
        entry.hidden = !isShown;
        if (isShown) own++;
      }
      for (const part of parts) {
        part.hidden = !isAll && (part.matches('.nothing') || !hasShown(part));
        const group = part.previousElementSibling;
        if (group?.matches('.group')) group.hidden = part.hidden;
      }
      week.hidden = !isAll && own === 0 && !(isChosen && number !== '' && needle === '' && !openOnly);
      if (link) link.hidden = week.hidden;
      count += own;
    }
    for (const pictures of document.querySelectorAll('.pictures')) pictures.hidden = !isAll;
    for (const part of document.querySelectorAll('.part')) part.hidden = part.querySelector('.week:not([hidden])') === null;
    reset.hidden = isAll;
    output.textContent = isAll ? '' : count === 0 ? form.dataset.none : form.dataset.shown.replace('{count}', count).replace('{all}', all);
  };

  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  apply();
})();
`;
