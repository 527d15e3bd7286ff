import { type Fault, type FaultPath, fault } from '../fault.ts';
import type { Component } from '../shapes.ts';
import { type Placed, SELECTS, TYPE } from './component-tree.ts';

const CHOOSERS: readonly number[] = [...SELECTS, TYPE.FILE_UPLOAD, TYPE.RADIO_GROUP, TYPE.CHECKBOX_GROUP];

/** The rules for every component that lets a person choose several options. */
export function selectFaults(placed: readonly Placed[]): Fault[] {
  return placed
    .filter(({ component }) => CHOOSERS.includes(component.type))
    .flatMap(({ component, path }) => [
      ...uniqueOptionValues(component, path),
      ...selectRange(component, path),
      ...selectDefaults(component, path),
    ]);
}

/** Two options of one value could not be told apart; Discord refuses the second. */
function uniqueOptionValues(select: Component, path: FaultPath): Fault[] {
  const options = select.options ?? [];
  return options.flatMap((option, index) => {
    const first = options.findIndex((other) => other.value === option.value);
    if (first === index) return [];
    return [
      fault(
        [...path, 'options', index],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      ),
    ];
  });
}

/** min_values ≤ max_values ≤ the number of options (https://docs.discord.com/developers/components/reference#string-select). */
function selectRange(select: Component, path: FaultPath): Fault[] {
  const { minimum, maximum } = rangeOf(select);
  const faults: Fault[] = [];
  if (minimum > maximum) {
    const message = `min_values must be equal to or less than ${maximum}`;
    faults.push(fault([...path, 'min_values'], 'SELECT_COMPONENT_RANGE_INVALID', message));
  }
  const count = select.options?.length;
  if (count !== undefined && maximum > count) {
    const message = `max_values must be equal to or less than the number of options (${count})`;
    faults.push(fault([...path, 'max_values'], 'SELECT_COMPONENT_RANGE_INVALID', message));
  }
  return faults;
}

/** At most max_values are chosen beforehand; "number of default values must be in the range" (…/components/reference#user-select). */
function selectDefaults(select: Component, path: FaultPath): Fault[] {
  const { minimum, maximum } = rangeOf(select);
  const marked = select.options?.filter((option) => option.default).length ?? 0;
  const listed = select.default_values?.length ?? 0;
  const faults: Fault[] = [];
  if (marked > maximum) {
    faults.push(tooMany([...path, 'options'], `At most ${maximum} options can be default`));
  }
  if (listed > 0 && (listed > maximum || listed < minimum)) {
    faults.push(
      tooMany([...path, 'default_values'], `Must be between ${minimum} and ${maximum} default values`),
    );
  }
  return faults;
}

function tooMany(path: FaultPath, message: string): Fault {
  return fault(path, 'SELECT_COMPONENT_INVALID_DEFAULT_VALUES', message);
}

/** Both default to 1; the maximum of a checkbox group defaults to all of its options (…/components/reference#checkbox-group). */
function rangeOf(select: Component): { minimum: number; maximum: number } {
  const all = select.type === TYPE.CHECKBOX_GROUP ? (select.options?.length ?? 1) : 1;
  const maximum = select.max_values ?? all;
  return { minimum: select.min_values ?? 1, maximum };
}
