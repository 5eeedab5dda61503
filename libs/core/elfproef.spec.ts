import { noemtBsn } from './elfproef.js';

describe('een BSN in tekst', () => {
  it.each([
    '999990019',
    'zie 999990019.',
    'T-999990019',
    'T999990019x',
    '999.990.019',
    '999 990 019',
    '999-990-019',
    '9999.90.019 is het',
    'bsn:999990019,',
  ])('%s is er een', (t) => expect(noemtBsn(t)).toBe(true));
  it.each([
    '',
    '999990018',
    '1999990019',
    '9999900191',
    '999990019,50',
    '999990019.50',
    '1.999990019',
    '12345678',
    '2026-03-001',
    '000000000',
    'a 99999001 9',
  ])('%s is er geen', (t) => expect(noemtBsn(t)).toBe(false));
  it('een kenmerk van het portaal zelf is er geen, wat er ook voor cijfers in staan', () => {
    expect(noemtBsn('018f0000-0000-7000-8000-a999990019bc')).toBe(false);
    expect(noemtBsn('018f0000-0000-7000-8000-a999990019bc 999990019')).toBe(true);
  });
});
