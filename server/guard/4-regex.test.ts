import { describe, expect, it } from 'vitest'
import { unsafePart } from './4-regex.ts'

describe('unsafePart', () => {
  it.each([
    '.*',
    '(?i).*amazon.*',
    '[a-z]+-[0-9]{4}',
    '(a|b)?c',
    '(abc)*',
    'a{2,5}',
    '\\d+\\.\\d+',
    '[+*]{3}',
    '\\p{L}+',
    '(?i)(uk|us).*',
    '(?i)https?://(www\\.)?[a-z]+\\.(com|org|eu).*?',
    '(amazon|google|microsoft|meta|apple|nvidia|intel|amd|tsmc|arm).*',
  ])('accepts %s', pattern => expect(unsafePart(pattern, 4)).toBe(null))

  it.each([
    '(a+)+',
    '(a*)*',
    '(a|b)*',
    '(a|aa)+',
    '((a)+)+',
    '(?:a+){2,}',
    '(a{2}){3}',
    '([a-z]+)*',
    '(.*a){25}b',
    '(a)\\1',
    '(?=(a+))+',
    'a?'.repeat(30) + 'a'.repeat(30),
    '(x?x?)?'.repeat(12),
    '(a?a?)*b',
    '(a|a)'.repeat(30),
    'a{0,50}'.repeat(4),
  ])('refuses %s', pattern => expect(unsafePart(pattern, 4)).not.toBe(null))

  it('allows as many open repetitions as the text can bear', () => {
    expect(unsafePart('.*a.*b.*', 4)).toBe(null)
    expect(unsafePart('.*a.*b.*', 2)).toBe('It has more than 2 open repetitions.')
  })
})
