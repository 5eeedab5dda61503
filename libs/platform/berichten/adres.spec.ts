import fc from 'fast-check';
import { adresFout, isBuiten } from './adres.js';

describe('Adres van een webhook', () => {
  it.each(['8.8.8.8', '145.11.0.1', '2a02:2770::1', '172.15.255.255', '172.32.0.0', '100.128.0.1'])(
    '%s ligt op het internet',
    (ip) => expect(isBuiten(ip)).toBe(true),
  );
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1'],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', 'localhost', ''],
  ])('%s niet', (ip) => expect(isBuiten(ip)).toBe(false));

  it('laat geen enkel adres van een eigen netwerk door', () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        const [a, b] = ip.split('.').map(Number) as [number, number];
        const eigen = a === 10 || a === 127 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b < 32);
        return !(eigen && isBuiten(ip));
      }),
    );
  });

  it('wil https en een naam of adres op het internet', () => {
    expect(adresFout('https://taalhuis.example/haak', false)).toBeNull();
    for (const fout of [
      ...['', 'taalhuis.example', 'http://taalhuis.example', 'ftp://taalhuis.example', 'file:///etc/passwd'],
      ...['https://localhost/', 'https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/', 'https://0x7f.1/'],
      ...['https://ik:geheim@taalhuis.example', 'https://169.254.169.254/latest', 'https://x.localhost./'],
    ])
      expect([fout, adresFout(fout, false)]).toEqual([fout, expect.any(String)]);
  });

  it('mag in een proefomgeving ook op de eigen machine', () => {
    expect(adresFout('http://127.0.0.1:9/haak', true)).toBeNull();
    expect(adresFout('javascript:alert(1)', true)).not.toBeNull();
  });
});
