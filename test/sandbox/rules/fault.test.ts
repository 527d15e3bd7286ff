import { expect, it } from 'vitest';
import { toErrorBody } from '../../../sandbox/rules/fault.ts';

it("nests faults as Discord's error body does", () => {
  const body = toErrorBody([
    { path: ['components', 0, 'custom_id'], code: 'A', message: 'first' },
    { path: ['components', 0, 'custom_id'], code: 'B', message: 'second' },
    { path: ['components', 0], code: 'C', message: 'outer' },
    { path: [], code: 'D', message: 'whole' },
  ]);
  expect(body).toEqual({
    code: 50035,
    message: 'Invalid Form Body',
    errors: {
      _errors: [{ code: 'D', message: 'whole' }],
      components: {
        '0': {
          _errors: [{ code: 'C', message: 'outer' }],
          custom_id: {
            _errors: [
              { code: 'A', message: 'first' },
              { code: 'B', message: 'second' },
            ],
          },
        },
      },
    },
  });
});

it('keeps a field named like a property of every object apart from the prototype', () => {
  const body = toErrorBody([{ path: ['__proto__', 'constructor'], code: 'A', message: 'odd' }]);
  expect(JSON.stringify(body.errors)).toContain('"__proto__":{"constructor":{"_errors"');
  expect(Object.hasOwn(Object.prototype, '_errors')).toBe(false);
});
