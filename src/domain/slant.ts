/** A letter of a script that has no italics: Hangul, for instance, is only bent by them. */
const UPRIGHT = /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u;

/** Whether a title may be slanted: its script has italics. */
export const hasItalics = (title: string): boolean => !UPRIGHT.test(title);
