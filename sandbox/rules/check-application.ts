import { type Fault, fault } from './fault.ts';
import { schemaFaults } from './schema/schema-faults.ts';
import { applicationSchema } from './schema/schemas.ts';

/** Checks the body of an edit of the app's own settings. @param isPublic whether others may add the app to their servers */
export function checkApplication(body: unknown, isPublic: boolean): Fault[] {
  const faults = schemaFaults(applicationSchema, body);
  if (faults.length > 0 || isPublic) return faults;
  // https://github.com/discord/discord-api-docs/issues/5292
  const { install_params } = body as { readonly install_params?: unknown };
  return install_params === undefined || install_params === null
    ? []
    : [
        fault(
          ['install_params'],
          'APPLICATION_PRIVATE',
          'Private application cannot have a default authorization link.',
        ),
      ];
}
