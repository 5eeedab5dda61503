import { tijdstip, voluit } from './dagen.js';

describe('dagen en tijden in woorden', () => {
  it('noemt een moment in de tijd van hier, zomer en winter', () => {
    expect(tijdstip('2026-01-01T12:05:00.000Z')).toBe('1 januari 2026 om 13:05');
    expect(tijdstip('2026-07-01T22:30:00.000Z')).toBe('2 juli 2026 om 00:30');
    expect(tijdstip(new Date('2026-11-01T11:59:59.999Z'), true)).toBe('1 november 2026 om 12:59:59');
  });
  it('schrijft een dag voluit', () => expect(voluit('2026-11-10')).toBe('10 november 2026'));
});
