import { completionBeforeStart } from './completion-before-start.js';
import { dateAmbiguous } from './date-ambiguous.js';
import { dateInvalid } from './date-invalid.js';
import { dateOrderMixed } from './date-order-mixed.js';
import { dateOrderOutlier } from './date-order-outlier.js';
import { dateOrderSite } from './date-order-site.js';
import { emphasisNotRendered } from './emphasis-not-rendered.js';
import { entryRepeated } from './entry-repeated.js';
import { fenceUnclosed } from './fence-unclosed.js';
import { frontMatterDateDistant } from './front-matter-date-distant.js';
import { frontMatterDateMissing } from './front-matter-date-missing.js';
import { frontMatterDatePlaceholder } from './front-matter-date-placeholder.js';
import { frontMatterDateRepeated } from './front-matter-date-repeated.js';
import { frontMatterFence } from './front-matter-fence.js';
import { frontMatterInvalid } from './front-matter-invalid.js';
import { frontMatterUnopened } from './front-matter-unopened.js';
import { headingWeekMismatch } from './heading-week-mismatch.js';
import { indexLinkCase } from './index-link-case.js';
import { indexTitlePlaceholder } from './index-title-placeholder.js';
import { indexWeekMissing } from './index-week-missing.js';
import { indexWeekUnknown } from './index-week-unknown.js';
import { languageDates } from './language-dates.js';
import { languageEntries } from './language-entries.js';
import { languageLinks } from './language-links.js';
import { languageMissing } from './language-missing.js';
import { languageRows } from './language-rows.js';
import { linkInsecure } from './link-insecure.js';
import { linkSyntax } from './link-syntax.js';
import { pageUnreadable } from './page-unreadable.js';
import { placeholderEntry } from './placeholder-entry.js';
import { preMismatch } from './pre-mismatch.js';
import { preMissing } from './pre-missing.js';
import { preStyle } from './pre-style.js';
import { referenceMissing } from './reference-missing.js';
import type { Rule } from './rule.js';
import { sectionDuplicate } from './section-duplicate.js';
import { sectionEmpty } from './section-empty.js';
import { sectionMissing } from './section-missing.js';
import { suppressionUnused } from './suppression-unused.js';
import { tableDelimiterMissing } from './table-delimiter-missing.js';
import { tableExtraCells } from './table-extra-cells.js';
import { tableInterrupted } from './table-interrupted.js';
import { tableRowBroken } from './table-row-broken.js';
import { tableSecond } from './table-second.js';
import { tableShortRow } from './table-short-row.js';
import { templateDates } from './template-dates.js';
import { templateSample } from './template-sample.js';
import { templateWarning } from './template-warning.js';
import { titleLanguage } from './title-language.js';
import { titleWeekMismatch } from './title-week-mismatch.js';
import { untranslatedEntry } from './untranslated-entry.js';
import { weekDuplicate } from './week-duplicate.js';
import { weekGap } from './week-gap.js';
import { weekMissing } from './week-missing.js';
import { weekOrder } from './week-order.js';
import { weekOverlap } from './week-overlap.js';
import { weekSpan } from './week-span.js';
import { weekUnknown } from './week-unknown.js';
import { weekdayMismatch } from './weekday-mismatch.js';
import { weightDuplicate } from './weight-duplicate.js';
import { weightNotInteger } from './weight-not-integer.js';
import { weightOrder } from './weight-order.js';

/** Every rule there is, in the order in which `worklog explain` tells them. */
export const RULES: readonly Rule[] = [
  completionBeforeStart,
  dateAmbiguous,
  dateInvalid,
  dateOrderMixed,
  dateOrderOutlier,
  dateOrderSite,
  emphasisNotRendered,
  entryRepeated,
  fenceUnclosed,
  frontMatterDateDistant,
  frontMatterDateMissing,
  frontMatterDatePlaceholder,
  frontMatterDateRepeated,
  frontMatterFence,
  frontMatterInvalid,
  frontMatterUnopened,
  headingWeekMismatch,
  indexLinkCase,
  indexTitlePlaceholder,
  indexWeekMissing,
  indexWeekUnknown,
  languageDates,
  languageEntries,
  languageLinks,
  languageMissing,
  languageRows,
  linkInsecure,
  linkSyntax,
  pageUnreadable,
  placeholderEntry,
  preMismatch,
  preMissing,
  preStyle,
  referenceMissing,
  sectionDuplicate,
  sectionEmpty,
  sectionMissing,
  suppressionUnused,
  tableDelimiterMissing,
  tableExtraCells,
  tableInterrupted,
  tableRowBroken,
  tableSecond,
  tableShortRow,
  templateDates,
  templateSample,
  templateWarning,
  titleLanguage,
  titleWeekMismatch,
  untranslatedEntry,
  weekDuplicate,
  weekGap,
  weekMissing,
  weekOrder,
  weekOverlap,
  weekSpan,
  weekUnknown,
  weekdayMismatch,
  weightDuplicate,
  weightNotInteger,
  weightOrder,
];
