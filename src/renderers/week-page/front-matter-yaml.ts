import type { FrontMatter } from '../../model/week-page.js';
import { escapeControls, unicodeEscape } from '../control-characters.js';

/**
 * A front matter as YAML between its fences, with the keys that worklog knows first; empty where there is none. Values are
 * written so that YAML 1.1, which Hugo's parser still follows here and there, and 1.2 read the same: texts stand in double
 * quotation marks, lists and tables in one line, as JSON, which is YAML.
 */
export function frontMatterYaml({ other, ...known }: FrontMatter): readonly string[] {
  const { title, date, weight, chapter, pre } = known;
  const lines = [
    ...(title === null ? [] : [`title: ${value(title)}`]),
    ...(date === null ? [] : [`date: ${PLAIN_DATE.test(date) ? date : value(date)}`]),
    ...(weight === null ? [] : [`weight: ${value(weight)}`]),
    ...(chapter === null ? [] : [`chapter: ${value(chapter)}`]),
    ...(pre === null ? [] : [`pre: ${value(pre)}`]),
    ...Object.entries(other).map(([key, own]) =>
      own === null ? `${keyText(key)}:` : `${keyText(key)}: ${value(own)}`,
    ),
  ];
  return lines.length === 0 ? [] : ['---', ...lines, '---'];
}

/** A day, or a day and a time, as Hugo reads it without quotation marks. */
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** Words that are no text to a YAML parser of one version or the other. */
const OTHER_THAN_TEXT = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

function keyText(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) && !OTHER_THAN_TEXT.test(key) ? key : value(key);
}

function value(own: unknown): string {
  if (Array.isArray(own)) return `[${own.map(value).join(', ')}]`;
  if (typeof own === 'object' && own !== null) {
    const pairs = Object.entries(own).map(([key, inner]) => `${value(key)}: ${value(inner)}`);
    return `{${pairs.join(', ')}}`;
  }
  if (typeof own === 'number' && !Number.isFinite(own)) {
    return Number.isNaN(own) ? '.nan' : own > 0 ? '.inf' : '-.inf';
  }
  return escapeControls(JSON.stringify(own ?? null)).replace(RAW_IN_YAML, unicodeEscape);
}

/** Signs that YAML counts as a byte order mark or as not printable (YAML 1.2.2, §5.1), beside those that JSON escapes here. */
const RAW_IN_YAML = /[\ufeff\ufffe\uffff]/g;
