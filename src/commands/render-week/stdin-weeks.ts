import { Failure } from '../../model/failure.js';
import { findSite, type Site, siteAround } from '../../site/find-site.js';
import { parseJson } from '../../site/structured-text.js';
import { JsonPlace } from '../../worklog/json-place.js';
import type { ShownWeek } from '../../worklog/shown-week.js';
import { readShownWeeks } from '../../worklog/shown-week-json.js';
import type { CommonOptions, Context } from '../command.js';
import { chosenName } from '../command-option.js';
import { stdinText, unreadableStdin } from '../command-stdin.js';

/** More than a week can hold, and little enough to be read at once. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The weeks that stand on stdin, one for each language.
 *
 * @throws Failure where it is not what `worklog show --output json` gives out
 */
export function weeksOnStdin(bytes: Uint8Array): readonly ShownWeek[] {
  if (bytes.length > MOST_BYTES)
    throw unreadableStdin({ expected: `at most ${MOST_BYTES} bytes`, found: `${bytes.length} bytes` });
  const text = stdinText(bytes, 'dropped');
  if (text.trim() === '') {
    throw unreadableStdin({
      expected: 'the JSON of a week',
      found: 'nothing',
      advice: 'As in: worklog show 4 --output json | worklog render week --stdin',
    });
  }
  const parsed = parseJson(text);
  if (parsed.ok) return readShownWeeks(new JsonPlace(parsed.value, ''));
  const place = parsed.line === null ? '' : ` in line ${parsed.line}, column ${parsed.column}`;
  throw unreadableStdin({ expected: 'JSON', found: `a mistake${place}: ${parsed.reason}` });
}

/**
 * The weeks that are asked for, of one number, each in a language of its own.
 *
 * @param number the week that was named, if any
 * @param lang the value of `--lang`; all languages without it
 */
export function chosenWeeks(
  weeks: readonly ShownWeek[],
  number: number | null,
  lang: string | undefined,
): readonly ShownWeek[] {
  const numbers = [...new Set(weeks.map(({ week }) => week))];
  const [only, ...others] = number === null ? numbers : numbers.filter((one) => one === number);
  if (only === undefined || others.length > 0) {
    throw new Failure({
      problem: only === undefined ? `There is no week ${number} on stdin` : 'There are several weeks on stdin',
      expected: only === undefined ? `week ${numbers.join(', ')}` : 'one, in as many languages as you like',
      found: only === undefined ? String(number) : `weeks ${numbers.join(', ')}`,
      ...(only === undefined ? {} : { advice: `Name one of them, as in: worklog render week ${only} --stdin` }),
    });
  }
  const own = weeks.filter(({ week }) => week === only);
  const languages = own.map(({ language }) => language);
  const twice = languages.find((language, index) => languages.indexOf(language) !== index);
  if (twice !== undefined) {
    throw new Failure({
      problem: `Week ${only} stands on stdin more than once in ${twice}`,
      expected: 'one item for each language',
      found: `${languages.filter((language) => language === twice).length} in ${twice}`,
    });
  }
  if (lang === undefined || lang === 'all') return own;
  const wanted = lang.split(',').map((code) => chosenName('language', code.trim().toLowerCase(), languages, ['all']));
  return own.filter(({ language }) => wanted.includes(language));
}

/** The site that has a say in the form of what is printed: the one that was named or that the user is in, if any. */
export function siteForStdin({ cwd }: Context, { site }: CommonOptions): Promise<Site | null> {
  return site === undefined ? siteAround(cwd) : findSite(cwd, site);
}
