import { closestName } from '../model/closest-name.js';
import { Failure } from '../model/failure.js';

/** What is expected where a rule is named: there are too many to list. */
export const RULE_IDS = 'the id of a rule; worklog explain lists them';

/**
 * A name out of a few, as an option's value.
 *
 * @param expected the names in words, where there are too many to list
 * @throws Failure that tells the names, and the one that was likely meant
 */
export function chosenName<Name extends string>(
  what: string,
  typed: string,
  names: readonly Name[],
  others: readonly string[] = [],
  expected: string = [...names, ...others].join(', '),
): Name {
  const found = names.find((name) => name === typed);
  if (found !== undefined) return found;
  const near = closestName(typed, [...names, ...others]);
  throw new Failure({
    problem: `There is no ${what} ${JSON.stringify(typed)}`,
    expected,
    found: JSON.stringify(typed),
    ...(near === null ? {} : { advice: `Did you mean "${near}"?` }),
  });
}
