import { frontMatterDateMissing } from './front-matter-date-missing.js';
import type { Rule } from './rule.js';

/** Every rule there is, in the order in which `worklog explain` tells them. */
export const RULES: readonly Rule[] = [frontMatterDateMissing];
