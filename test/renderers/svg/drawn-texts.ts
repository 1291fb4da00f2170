import { textWidth } from '../../../src/renderers/svg/svg-text.js';

/** A text of a picture, and the least box that holds it by the estimate. */
export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly fontSize: number;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#123': '{' };

/** The texts that a picture shows, titles and descriptions left out. */
export function drawnTexts(svg: string): DrawnText[] {
  const outer = Number(/font-size="(\d+)"/.exec(svg)?.[1]);
  return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', content = '']) => {
    const attribute = (name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const text = content.replace(/&([\w#]+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
    const fontSize = Number(attribute('font-size') ?? outer);
    const x = Number(attribute('x'));
    const width = textWidth(text, fontSize);
    const left = attribute('text-anchor') === 'middle' ? x - width / 2 : x;
    return { text, left, right: left + width, baseline: Number(attribute('y')), fontSize };
  });
}

/** The width and the height of a picture, in its own units. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The first element that is not closed where it should be; null where all of them are. */
export function unbalanced(xml: string): string | null {
  const open: string[] = [];
  for (const [, closes, name = '', empty] of xml.matchAll(/<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g)) {
    if (empty) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) return name;
  }
  const rest = xml.replace(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '');
  return open[0] ?? /[<>]/.exec(rest)?.[0] ?? null;
}
