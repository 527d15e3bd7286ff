/** Wikimedia's search refuses longer queries. */
const MAX_SEARCH_LENGTH = 300;

/** Searches for any of the statements, each search as long as allowed. */
export function searchesFor(statements: readonly string[]): string[][] {
  const searches: string[][] = [];
  let room = 0;
  for (const statement of statements) {
    room -= statement.length + 1;
    if (room < 0) {
      searches.push([]);
      room = MAX_SEARCH_LENGTH - 'haswbstatement:'.length - statement.length;
    }
    searches.at(-1)?.push(statement);
  }
  return searches;
}
