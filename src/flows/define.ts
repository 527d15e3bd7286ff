import { contractFor } from '../interactions/contract.ts';
import type { App } from '../services/app.ts';

/** What every handler of this bot is defined with. */
export const {
  defineCommand,
  defineMessageCommand,
  defineUserCommand,
  defineButton,
  defineDirectButton,
  defineSelect,
  defineModal,
  defineEvent,
} = contractFor<App>();
