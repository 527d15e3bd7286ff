/** Where Discord keeps what people upload: Reference, "CDN Formatting", and the same files through its media proxy. */
const OF_DISCORD = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/**
 * The only places that uploads are fetched from.
 * @param apiUrl one that isn't Discord's own, such as the sandbox's, has uploads beside the API
 */
export function uploadOrigins(apiUrl: string): ReadonlySet<string> {
  const { hostname, origin } = new URL(apiUrl);
  const isDiscord = /(?:^|\.)discord(?:app)?\.com$/.test(hostname);
  return new Set(isDiscord ? OF_DISCORD : [...OF_DISCORD, origin]);
}
