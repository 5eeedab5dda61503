import { BlockList, isIP, type LookupFunction } from 'node:net';
import { lookup } from 'node:dns';

/** Networks that a message to the outside may never reach: the server itself, and everything that is not on the internet. */
const BINNEN = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  BINNEN.addSubnet(net, bits, 'ipv4');
// Of IPv6 only the global unicast block is open, without what carries an IPv4 address inside or is for documentation.
for (const [net, bits] of [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  BINNEN.addSubnet(net, bits, 'ipv6');
const BUITEN6 = new BlockList();
BUITEN6.addSubnet('2000::', 3, 'ipv6');

/** Is this IP address on the open internet? */
export function isBuiten(ip: string): boolean {
  const soort = isIP(ip);
  if (soort === 4) return !BINNEN.check(ip, 'ipv4');
  return soort === 6 && BUITEN6.check(ip, 'ipv6') && !BINNEN.check(ip, 'ipv6');
}

/** What is wrong with the address of a webhook, as one sentence; null when it may be called. */
export function adresFout(tekst: string, internToegestaan: boolean): string | null {
  let url: URL;
  try {
    url = new URL(tekst);
  } catch {
    return 'Dit is geen volledig internetadres.';
  }
  if (url.username || url.password) return 'In het adres staat een naam of wachtwoord.';
  if (internToegestaan && ['http:', 'https:'].includes(url.protocol)) return null;
  if (url.protocol !== 'https:') return 'Het adres begint niet met https.';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !isBuiten(host)) return 'Dit adres ligt niet op het internet.';
  if (/(^|\.)localhost\.?$/i.test(host)) return 'Dit adres ligt niet op het internet.';
  return null;
}

/** Looks a name up and refuses it when any answer is inside: what is checked is what is connected to. */
export const zoekBuiten: LookupFunction = (naam, opties, klaar) => {
  lookup(naam, { ...opties, all: true }, (fout, adressen) => {
    if (fout) return klaar(fout, []);
    if (adressen.length === 0 || adressen.some((a) => !isBuiten(a.address)))
      return klaar(Object.assign(new Error('Not on the internet'), { code: 'EINTERN' }), []);
    if (opties.all) return klaar(null, adressen);
    return klaar(null, adressen[0]!.address, adressen[0]!.family);
  });
};
