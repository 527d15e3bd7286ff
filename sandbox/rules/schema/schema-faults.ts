import { type $ZodIssue, type $ZodIssueInvalidUnion, type $ZodType, safeParse } from 'zod/v4/core';
import { choices, type Fault, type FaultPath, fault, required, within } from '../fault.ts';

/** A schema's complaints about a value, in Discord's words. */
export function schemaFaults(schema: $ZodType, value: unknown): Fault[] {
  const result = safeParse(schema, value, { reportInput: true });
  return result.success ? [] : result.error.issues.flatMap(issueFaults);
}

function issueFaults(issue: $ZodIssue): Fault[] {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        fault([...path, key], 'UNKNOWN_FIELD', 'Discord has no such field here'),
      );
    case 'invalid_union':
      return within(path, unionFaults(issue));
    case 'invalid_type':
      return [issue.input === undefined ? required(path) : wrongType(path, issue.expected)];
    case 'invalid_value':
      return [issue.input === undefined ? required(path) : choices(path, issue.values)];
    case 'too_big':
      if (issue.origin === 'string' || issue.origin === 'array') {
        return [fault(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`)];
      }
      return [fault(path, 'NUMBER_TYPE_MAX', `Value should be less than or equal to ${issue.maximum}.`)];
    case 'too_small':
      if (issue.origin === 'string' || issue.origin === 'array') {
        return [fault(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`)];
      }
      return [fault(path, 'NUMBER_TYPE_MIN', `Value should be greater than or equal to ${issue.minimum}.`)];
    case 'invalid_format':
      if (issue.format === 'url') return [fault(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')];
      return [fault(path, 'STRING_TYPE_REGEX', 'String value did not match validation regex.')];
    default:
      return [fault(path, 'BASE_TYPE_INVALID', issue.message)];
  }
}

function wrongType(path: FaultPath, expected: string): Fault {
  if (expected === 'object' || expected === 'record') {
    return fault(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
  }
  if (expected === 'array')
    return fault(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  if (expected === 'boolean') {
    return fault(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  }
  if (expected === 'number' || expected === 'int') {
    return fault(path, 'NUMBER_TYPE_COERCE', 'Value is not a number of the expected kind.');
  }
  return fault(path, 'STRING_TYPE_CONVERT', `Could not interpret the value as ${expected}.`);
}

/** The faults of the union member that was intended: the one whose literal `type` matches, else the nearest. */
function unionFaults(issue: $ZodIssueInvalidUnion): Fault[] {
  const members = issue.errors;
  const types = members.flatMap(typeIssues);
  if (types.length > 0) {
    const meant = members.filter((member) => typeIssues(member).length === 0);
    const [first] = types;
    if (meant.length === 0 && first) {
      if (first.input === undefined) return [required(['type'])];
      const values = types.flatMap((one) => (one.code === 'invalid_value' ? one.values : []));
      const listed = [...values].sort((a, b) => Number(a) - Number(b)).join(', ');
      return [fault(['type'], 'UNION_TYPE_CHOICES', `Value of field "type" must be one of (${listed}).`)];
    }
    return nearest(meant).flatMap(issueFaults);
  }
  return nearest(members).flatMap(issueFaults);
}

function typeIssues(member: readonly $ZodIssue[]): $ZodIssue[] {
  return member.filter(
    (one) => one.code === 'invalid_value' && one.path.length === 1 && one.path[0] === 'type',
  );
}

/** Fewer values of a wrong kind first, then fewer issues: a text that is too long is still a text. */
function nearest(members: readonly $ZodIssue[][]): $ZodIssue[] {
  const weight = (member: readonly $ZodIssue[]): number =>
    member.filter((one) => one.code === 'invalid_type').length * 1000 + member.length;
  return [...members].sort((a, b) => weight(a) - weight(b))[0] ?? [];
}
