/** The families for whose casts, years and directors no source was found that says all of them. The list may only become shorter. */
export const FAMILIES_WITHOUT_CREDITS: readonly string[] = [
  'bir-millet-uyaniyor',
  'dudaktan-kalbe',
  'senede-bir-gun',
];
