import { ButtonBuilder, ButtonStyle, MessageFlags, TextInputBuilder, TextInputStyle } from 'discord.js';
import type { Fault } from '../../../sandbox/rules/fault.ts';
import type { UploadedFile } from '../../../sandbox/rules/shapes.ts';

export const V2 = MessageFlags.IsComponentsV2;

/** What arrives over the wire: builders leave `undefined` in fields, and JSON drops them. */
export function wire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

export function upload(name: string, index = 0, size = 1000): UploadedFile {
  return { index, name, size, type: 'image/png' };
}

/** Faults in one line each, in discord.js's format: `components.0.custom_id[CODE]`. */
export function told(faults: readonly Fault[]): string[] {
  return faults.map(({ path, code }) => `${path.join('.')}[${code}]`);
}

export function button(customId: string): ButtonBuilder {
  return new ButtonBuilder().setCustomId(customId).setLabel('Goosebumps').setStyle(ButtonStyle.Secondary);
}

export function textInput(customId: string): TextInputBuilder {
  return new TextInputBuilder().setCustomId(customId).setStyle(TextInputStyle.Paragraph);
}

export const text = (content: string) => ({ type: 10, content });
export const row = (...components: unknown[]) => ({ type: 1, components });
export const press = (customId: string) => ({ type: 2, style: 1, label: 'Press', custom_id: customId });
export const select = (fields: object) => ({
  type: 3,
  custom_id: 'mood',
  options: [
    { label: 'Joy', value: 'joy' },
    { label: 'Awe', value: 'awe' },
  ],
  ...fields,
});
