/** The address of a trailer, from omdb.org's name of the site and the video's key there; `undefined` if it isn't one. */
export function trailerAddress(site: string | undefined, key: string | undefined): string | undefined {
  switch (site?.toLowerCase()) {
    case 'youtube':
      return /^[\w-]{11}$/.test(key ?? '') ? `https://www.youtube.com/watch?v=${key}` : undefined;
    case 'vimeo':
      return /^\d{1,12}$/.test(key ?? '') ? `https://vimeo.com/${key}` : undefined;
    default:
      return undefined;
  }
}
