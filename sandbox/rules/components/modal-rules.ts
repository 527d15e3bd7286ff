import { emojiFaults } from '../emoji.ts';
import { badLength, type Fault, fault, notAllowed, required, tooLong } from '../fault.ts';
import { fileTypes } from '../file-types.ts';
import { codePoints, MAX_MODAL_COMPONENTS } from '../limits.ts';
import type { ModalBody } from '../shapes.ts';
import { flatten, type Placed, SELECTS, TYPE, uniqueCustomIds, uniqueIds } from './component-tree.ts';
import { selectFaults } from './select-rules.ts';

/** The documented rules of modals, for a body that fits its schema. */
export function modalFaults(modal: ModalBody): Fault[] {
  const placed = flatten(modal.components);
  return [
    ...modalSize(modal),
    ...labelledInputs(placed),
    ...legacyRows(placed),
    ...textInputs(placed),
    ...placed.flatMap(({ component, path }) => fileTypes(component.file_types, path)),
    ...requiredMinimum(placed),
    ...nothingDisabled(placed),
    ...uniqueCustomIds(placed),
    ...uniqueIds(placed),
    ...selectFaults(placed),
    ...placed.flatMap(({ component, path }) => emojiFaults(component, path)),
  ];
}

/** "Between 1 and 5 (inclusive) components" (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal). */
function modalSize(modal: ModalBody): Fault[] {
  if (modal.components.length <= MAX_MODAL_COMPONENTS) return [];
  return [badLength(['components'], 1, MAX_MODAL_COMPONENTS)];
}

/** The label of a text input is that of the Label around it (https://docs.discord.com/developers/components/reference#text-input). */
function labelledInputs(placed: readonly Placed[]): Fault[] {
  return placed
    .filter(({ component }) => component.type === TYPE.LABEL && component.component?.type === TYPE.TEXT_INPUT)
    .filter(({ component }) => typeof component.component?.label === 'string')
    .map(({ path }) =>
      notAllowed([...path, 'component', 'label'], 'A text input inside a Label cannot have a label'),
    );
}

/** An action row of a modal holds one text input, with a label of its own: nothing else would name it. */
function legacyRows(placed: readonly Placed[]): Fault[] {
  return placed
    .filter(({ component }) => component.type === TYPE.ACTION_ROW)
    .flatMap(({ component, path }) => {
      const inputs = component.components ?? [];
      const unnamed = inputs.flatMap((input, at) =>
        input.label ? [] : [required([...path, 'components', at, 'label'])],
      );
      return inputs.length > 1 ? [...unnamed, tooLong([...path, 'components'], 1)] : unnamed;
    });
}

/** min_length ≤ max_length, and a prefilled value no longer than that (https://docs.discord.com/developers/components/reference#text-input). */
function textInputs(placed: readonly Placed[]): Fault[] {
  return placed
    .filter(({ component }) => component.type === TYPE.TEXT_INPUT)
    .flatMap(({ component, path }) => {
      const maximum = component.max_length ?? 4000;
      const faults: Fault[] = [];
      if ((component.min_length ?? 0) > maximum) {
        const message = `min_length must be equal to or less than ${maximum}`;
        faults.push(fault([...path, 'min_length'], 'TEXT_INPUT_RANGE_INVALID', message));
      }
      // Discord refuses a prefilled nothing: the field is left out instead (https://github.com/discordjs/discord.js/issues/10805).
      if (component.value === '') faults.push(badLength([...path, 'value'], 1, maximum));
      if (codePoints(component.value ?? '') > maximum) faults.push(tooLong([...path, 'value'], maximum));
      return faults;
    });
}

/** "min_values must be either omitted or at least 1 if required is omitted or true" (…/components/reference#string-select, #file-upload). */
function requiredMinimum(placed: readonly Placed[]): Fault[] {
  const kinds: readonly number[] = [...SELECTS, TYPE.FILE_UPLOAD, TYPE.CHECKBOX_GROUP];
  return placed
    .filter(({ component }) => kinds.includes(component.type))
    .filter(({ component }) => component.min_values === 0 && component.required !== false)
    .map(({ path }) =>
      fault(
        [...path, 'min_values'],
        'NUMBER_TYPE_MIN',
        'min_values must be at least 1 unless required is false',
      ),
    );
}

/** "Using disabled in a modal will result in an error" (…/components/reference#string-select). */
function nothingDisabled(placed: readonly Placed[]): Fault[] {
  return placed
    .filter(({ component }) => component.disabled === true)
    .map(({ path }) => notAllowed([...path, 'disabled'], 'A component of a modal cannot be disabled'));
}
