import { choices, type Fault } from './fault.ts';

const COMPONENT = 3;
const AUTOCOMPLETE = 4;
const MODAL_SUBMIT = 5;

/**
 * Whether an interaction can be answered in this way. `hasMessage` says that a modal came from a component's message.
 * (https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type)
 */
export function checkCallbackFits(
  callbackType: number,
  interactionType: number,
  hasMessage: boolean,
): Fault[] {
  const fitting = fittingTypes(interactionType, hasMessage);
  return fitting.includes(callbackType) ? [] : [choices(['type'], fitting)];
}

function fittingTypes(interactionType: number, hasMessage: boolean): readonly number[] {
  if (interactionType === AUTOCOMPLETE) return [8];
  const updates = interactionType === COMPONENT || (interactionType === MODAL_SUBMIT && hasMessage);
  return [4, 5, ...(updates ? [6, 7] : []), ...(interactionType === MODAL_SUBMIT ? [] : [9])];
}
