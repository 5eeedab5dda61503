/** Which hours of a product count for which term. A product that is not here books money, not hours of the law. */
export const UREN_PRODUCTEN = {
  cursus: ['TAAL_KNM', 'TAALSCHAKEL'],
  alfabetisering: ['ALFABETISERING'],
  participatie: ['PARTICIPATIE'],
  pvt: ['PVT'],
} as const;
export type Urensoort = keyof typeof UREN_PRODUCTEN;

export function urensoort(product: string): Urensoort | null {
  for (const [soort, codes] of Object.entries(UREN_PRODUCTEN))
    if ((codes as readonly string[]).includes(product)) return soort as Urensoort;
  return null;
}
