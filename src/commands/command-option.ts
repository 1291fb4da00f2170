import { closestName } from '../model/closest-name.js';
import { Failure } from '../model/failure.js';

/**
 * A name out of a few, as an option's value.
 *
 * @throws Failure that tells the names, and the one that was likely meant
 */
export function chosenName<Name extends string>(
  what: string,
  typed: string,
  names: readonly Name[],
  others: readonly string[] = [],
): Name {
  const found = names.find((name) => name === typed);
  if (found !== undefined) return found;
  const near = closestName(typed, [...names, ...others]);
  throw new Failure({
    problem: `There is no ${what} ${JSON.stringify(typed)}`,
    expected: [...names, ...others].join(', '),
    found: JSON.stringify(typed),
    ...(near === null ? {} : { advice: `Did you mean "${near}"?` }),
  });
}
