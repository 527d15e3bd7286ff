import { loadDefaults } from '../interactions/load-parts.ts';
import type { CommunitySetting, PersonSetting } from './setting.ts';

/** Every setting, in the order of the files. */
export interface Settings {
  readonly community: readonly CommunitySetting[];
  readonly person: readonly PersonSetting[];
}

/** Finds the settings by their folders: adding a file adds a setting. */
export async function loadSettings(): Promise<Settings> {
  const [community, person] = await Promise.all([
    loadDefaults(new URL('./community/', import.meta.url), isCommunitySetting),
    loadDefaults(new URL('./person/', import.meta.url), isSetting),
  ]);
  return { community: named(community), person: named(person) };
}

/** @throws {Error} if two have one name: one of them would overwrite the other's value */
function named<S extends { readonly name: string }>(settings: readonly S[]): readonly S[] {
  const names = settings.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`settings: two are named ${twice}`);
  return settings;
}

function isSetting(value: unknown): value is PersonSetting {
  return (
    typeof value === 'object' && value !== null && 'schema' in value && 'row' in value && 'read' in value
  );
}

function isCommunitySetting(value: unknown): value is CommunitySetting {
  return isSetting(value) && 'tab' in value;
}
