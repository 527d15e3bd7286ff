/** Groups of files that Discord names (https://docs.discord.com/developers/reference#file-type-filtering). */
export const FILE_GROUPS: Readonly<Record<string, readonly string[]>> = {
  image: ['.png', '.gif', '.jpg', '.jpeg', '.jfif', '.webp', '.avif'],
  video: ['.mp4', '.mov', '.qt', '.webm'],
  audio: ['.mp3', '.m4a', '.wav', '.ogg', '.opus', '.flac'],
};

/** Whether a file may be added here. Discord looks only at the end of its name; without a list every file may. */
export function fitsFileTypes(name: string, types: readonly string[] | null | undefined): boolean {
  const endings = (types ?? []).flatMap((type) => FILE_GROUPS[type] ?? [type.toLowerCase()]);
  return endings.length === 0 || endings.some((ending) => name.toLowerCase().endsWith(ending));
}

/** For the `accept` of a browser's file input. */
export function acceptedFiles(types: readonly string[]): string {
  return types.flatMap((type) => FILE_GROUPS[type] ?? [type]).join();
}
