export interface JsonPart {
  readonly kind: 'key' | 'text' | 'value' | 'plain';
  readonly text: string;
}

/** Longer JSON, in characters, is shown without colours: they would take thousands of elements. */
const longestColoured = 20_000;

const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Formatted JSON, split into parts of one colour. */
export function jsonParts(json: string): readonly JsonPart[] {
  if (json.length > longestColoured) return [{ kind: 'plain', text: json }];
  const parts: JsonPart[] = [];
  let end = 0;
  for (const match of json.matchAll(tokens)) {
    const [text, quoted, colon] = match;
    if (match.index > end) parts.push({ kind: 'plain', text: json.slice(end, match.index) });
    if (quoted !== undefined && colon !== undefined) {
      parts.push({ kind: 'key', text: quoted }, { kind: 'plain', text: colon });
    } else parts.push({ kind: quoted === undefined ? 'value' : 'text', text });
    end = match.index + text.length;
  }
  if (end < json.length) parts.push({ kind: 'plain', text: json.slice(end) });
  return parts;
}
