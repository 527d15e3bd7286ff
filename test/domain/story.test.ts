import { describe, expect, it } from 'vitest';
import type { StoryFields } from '../../src/domain/draft.ts';
import { Moment } from '../../src/domain/moment.ts';
import { checkStory, checkVideoLink } from '../../src/domain/story.ts';
import { aMoment } from '../support/builders.ts';

const typed = (changes: Partial<StoryFields> = {}): StoryFields => ({
  text: ' When Memo finally meets his daughter Ova. ',
  at: '1:58:30',
  moods: ['moved'],
  contentNotes: [],
  spoiler: true,
  ...changes,
});

describe('a story', () => {
  it('is taken as it is kept', () => {
    expect(checkStory(typed(), [132, 134])).toEqual({
      ok: true,
      story: {
        text: 'When Memo finally meets his daughter Ova.',
        at: 7_110,
        moods: ['moved'],
        contentNotes: [],
        spoiler: true,
      },
    });
  });

  it.each(['', '  ', '\n'])('needs no time in the film: %j', (at) => {
    const verdict = checkStory(typed({ at }), [132]);
    expect(verdict.ok && 'at' in verdict.story).toBe(false);
    expect(verdict.ok).toBe(true);
  });

  it('may be set in the very first second', () => {
    expect(checkStory(typed({ at: '0:00' }), [132])).toMatchObject({ ok: true, story: { at: 0 } });
  });

  it('is told all its faults at once', () => {
    expect(checkStory(typed({ text: 'Wow', at: '3:00:00' }), [132])).toEqual({
      ok: false,
      faults: [
        { field: 'text', fault: { rule: 'tooShort', length: 3, min: 20 } },
        { field: 'at', fault: { rule: 'pastTheEnd', seconds: 10_800, minutes: 132 } },
      ],
    });
  });

  it.each([
    ['text', typed({ text: '' })],
    ['at', typed({ at: 'the end' })],
  ])('with a fault in the field %s alone has that one', (field, fields) => {
    expect(checkStory(fields, [])).toMatchObject({ ok: false, faults: [{ field }] });
  });

  it('has at most three moods, each once, and none that was not offered', () => {
    const moods = ['joy', 'joy', 'rage', 'dread', 'moved', 'hope', '__proto__'];
    const contentNotes = ['war', 'war', 'spiders'];
    const verdict = checkStory(typed({ moods, contentNotes }), []);
    expect(verdict).toMatchObject({ story: { moods: ['moved', 'joy', 'hope'], contentNotes: ['war'] } });
  });
});

const videoLink = (typed: string) => checkVideoLink(typed, 512);

describe('a video link', () => {
  it.each([
    ['https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc'],
    ['  https://youtu.be/abc ', 'https://youtu.be/abc'],
    ['HTTPS://YouTu.be/Abc', 'https://youtu.be/Abc'],
    ['https://example.com:8443/a', 'https://example.com:8443/a'],
    ['https://youtu.be/abc the clip', 'https://youtu.be/abc'],
    ['The clip, at the end: https://youtu.be/abc.', 'https://youtu.be/abc'],
    ['<https://youtu.be/abc>', 'https://youtu.be/abc'],
    ['[the clip](https://youtu.be/abc)', 'https://youtu.be/abc'],
    ['(see https://youtu.be/abc?t=7)', 'https://youtu.be/abc?t=7'],
    ['“https://youtu.be/abc”', 'https://youtu.be/abc'],
    ['https://youtu.be/abc\nhttp://a.example', 'https://youtu.be/abc'],
    ['\u200Bhttps://youtu.be/abc\u200B', 'https://youtu.be/abc'],
    ['https://en.wikipedia.org/wiki/Up_(2009)', 'https://en.wikipedia.org/wiki/Up_(2009)'],
    ['(https://en.wikipedia.org/wiki/Up_(2009))', 'https://en.wikipedia.org/wiki/Up_(2009)'],
    ['https://a.example/r?q=https://b.example/c', 'https://a.example/r?q=https://b.example/c'],
  ])('%j is kept as %j', (link, kept) => {
    expect(videoLink(link)).toBe(kept);
  });

  it('in a script of its own shows the name that browsers resolve, so that none passes for another', () => {
    expect(videoLink('https://bücher.example/ü')).toBe('https://xn--bcher-kva.example/%C3%BC');
    expect(videoLink('https://уоutube.com/')).toMatch(/^https:\/\/xn--/);
    expect(videoLink('https://example.com/\u202Egpj.exe')).not.toContain('\u202E');
  });

  it('is judged in the same way, however many were judged before', () => {
    const kept = Array.from({ length: 20_000 }, () => videoLink('https://bücher.example/ü'));
    expect(new Set(kept)).toEqual(new Set(['https://xn--bcher-kva.example/%C3%BC']));
  });

  it.each([
    ['http', 'http://www.youtube.com/watch?v=abc'],
    ['a script', 'javascript:alert(1)//https://a.example'],
    ['data', 'data:text/html,<b>x</b>'],
    ['a file', 'file:///etc/passwd'],
    ['a Discord link', 'discord://-/channels/@me'],
    ['credentials', 'https://youtube.com@evil.example/'],
    ['a password', 'https://:secret@evil.example/'],
    ['a host without a dot', 'https://localhost/x'],
    ['a host that ends in its only dot', 'https://localhost./x'],
    ['a host of dots', 'https://../x'],
    ['an address in brackets', 'https://[::1]/x'],
    ['no host', 'https://'],
    ['words', 'the one on YouTube'],
    ['a path', '/watch?v=abc'],
    ['no scheme', 'www.youtube.com/watch?v=abc'],
    ['two links', 'https://a.example https://b.example'],
    ['nothing', ''],
  ])('is refused where it is %s', (_, link) => {
    expect(videoLink(link)).toBeUndefined();
  });

  it('may be as long as a link button takes, written out', () => {
    const start = 'https://example.com/';
    const link = start.padEnd(512, 'a');
    expect(videoLink(link)).toBe(link);
    expect(videoLink(`${link}a`)).toBeUndefined();
    expect(videoLink(start + 'ü'.repeat(100))).toBeUndefined();
  });

  it('that is kept can be read again', () => {
    for (const link of [
      'https://youtu.be/abc',
      'https://bücher.example/',
      'https://example.com:8443/a?b#c',
    ]) {
      const video = videoLink(link);
      expect(Moment.safeParse({ ...aMoment(), video }).success).toBe(true);
    }
  });
});
