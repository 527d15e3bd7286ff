import { expect, test } from 'vitest';
import { untold } from '../../src/domain/operator.ts';

test('what an operator has not told is named as the variable that tells it', () => {
  const told = {
    privacyUrl: 'https://example.org/privacy',
    termsUrl: 'https://example.org/terms',
    contact: 'a@b.c',
  };
  expect(untold(told)).toEqual([]);
  expect(untold({ ...told, termsUrl: undefined })).toEqual(['TERMS_URL']);
  expect(untold({})).toEqual(['PRIVACY_URL', 'TERMS_URL', 'OPERATOR_CONTACT']);
});
