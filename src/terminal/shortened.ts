import { displayWidth } from '../text/display-width.js';

/** A name in at most so many columns: its beginning and its end, which tell most names apart. */
export function shortened(name: string, columns: number): string {
  if (displayWidth(name) <= columns) return name;
  const characters = Array.from(name);
  const end: string[] = [];
  const begin: string[] = [];
  const room = columns - 1;
  for (let at = 0; at < characters.length; at++) {
    const isTurnOfEnd = end.length < begin.length;
    const next = isTurnOfEnd ? characters[characters.length - 1 - end.length] : characters[begin.length];
    if (next === undefined || displayWidth([...begin, ...end, next].join('')) > room) break;
    if (isTurnOfEnd) end.unshift(next);
    else begin.push(next);
  }
  return `${begin.join('')}…${end.join('')}`;
}
