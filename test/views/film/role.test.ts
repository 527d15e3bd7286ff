import { describe, expect, it } from 'vitest';
import { textsFor } from '../../../src/i18n/texts.ts';
import { asRole, plainRole, type Role, roleName } from '../../../src/views/film/role.ts';

const child = { en: 'in childhood', es: 'de niña', tr: 'çocukluğu' };
const teacher = { en: 'the teacher', es: 'la maestra', tr: 'öğretmen' };

describe('a role', () => {
  it.each<[string, Role, string, string]>([
    ['en-US', { character: 'Ova', description: child }, 'as Ova, in childhood', 'Ova, in childhood'],
    ['es-ES', { character: 'Ova', description: child }, 'como Ova, de niña', 'Ova, de niña'],
    ['tr', { character: 'Ova', description: child }, 'Ova rolünde (çocukluğu)', 'Ova, çocukluğu'],
    ['en-US', { description: teacher }, 'as the teacher', 'the teacher'],
    ['es-ES', { description: teacher }, 'como la maestra', 'la maestra'],
    ['tr', { description: teacher }, 'öğretmen rolünde', 'öğretmen'],
    ['tr', { character: 'Memo' }, 'Memo rolünde', 'Memo'],
    ['tr', { description: { en: 'the teacher' } }, 'the teacher rolünde', 'the teacher'],
  ])('is named and described in %s: %j', (locale, role, told, name) => {
    const texts = textsFor(locale);
    expect(asRole(role, texts)).toBe(told);
    expect(roleName(role, texts)).toBe(name);
    expect(plainRole(role, texts)).toBe(name);
  });

  it('that nobody knows has no words', () => {
    expect(asRole({}, textsFor('tr'))).toBeUndefined();
    expect(roleName({}, textsFor('tr'))).toBeUndefined();
    expect(plainRole({}, textsFor('tr'))).toBeUndefined();
  });

  it('shows marks as they were typed, except in a menu, which reads none', () => {
    const role = { character: '*M*', description: { en: '_x_' } };
    expect(asRole(role, textsFor('en-US'))).toBe('as \\*M\\*, \\_x\\_');
    expect(plainRole(role, textsFor('en-US'))).toBe('*M*, _x_');
  });
});
