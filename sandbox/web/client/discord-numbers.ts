/** Discord's numbers by meaning. (The enums of discord-api-types would add that whole package to the bundle.) */
export const componentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

export const buttonStyle = { link: 5, premium: 6 } as const;

export const messageType = {
  threadCreated: 18,
  contextMenuCommand: 23,
  threadStarter: 21,
} as const;

export const messageFlag = { ephemeral: 1 << 6, loading: 1 << 7 } as const;

export function hasFlag(flags: number | undefined, flag: number): boolean {
  return ((flags ?? 0) & flag) !== 0;
}
