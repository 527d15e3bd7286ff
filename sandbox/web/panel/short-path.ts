/** Longer parts of a path are tokens. */
const longestPart = 32;

/** A path with shortened ids and tokens, so that its words can be seen: `/channels/…0010/messages/…0777`. */
export function shortPath(path: string): string {
  return path.replace(/[^/?=&\s]+/g, (part) => {
    if (/^\d{15,}$/.test(part)) return `…${part.slice(-4)}`;
    return part.length > longestPart ? `${part.slice(0, 6)}…` : part;
  });
}
