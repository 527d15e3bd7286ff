import { describe, expect, it } from 'vitest';
import { checkApplication } from '../../../sandbox/rules/check-application.ts';
import { told } from './payloads.ts';

const check = (body: object, isPublic = true) => told(checkApplication(body, isPublic));
const params = { scopes: ['bot', 'applications.commands'], permissions: '274878024768' };

describe('the settings of an app', () => {
  it('take install settings, for servers and for people', () => {
    const config = { 0: { oauth2_install_params: params }, 1: {} };
    expect(check({ install_params: params, integration_types_config: config })).toEqual([]);
  });

  it('refuse unknown scopes, rights that are no bit set, and fields that Discord lacks', () => {
    expect(check({ install_params: { ...params, scopes: ['email'] } })).toEqual([
      expect.stringContaining('install_params.scopes.0'),
    ]);
    expect(check({ install_params: { ...params, permissions: 'all' } })).toHaveLength(1);
    expect(check({ installParams: params })).toEqual(['installParams[UNKNOWN_FIELD]']);
  });

  it('refuse install settings of a private app', () => {
    expect(check({ install_params: params }, false)).toEqual(['install_params[APPLICATION_PRIVATE]']);
    expect(check({ integration_types_config: {} }, false)).toEqual([]);
  });
});
