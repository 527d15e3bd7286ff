type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** Words that go with a number, by the language's own plural rules; `#` stands for the number. */
export function counted(locale: string): (number: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale);
  const format = new Intl.NumberFormat(locale);
  return (number, forms) => {
    const form = number === 0 && forms.zero !== undefined ? forms.zero : forms[rules.select(number)];
    return (form ?? forms.other).replace('#', format.format(number));
  };
}
