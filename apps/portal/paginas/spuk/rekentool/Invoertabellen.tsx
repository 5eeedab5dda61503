import { TextInput } from '@mantine/core';
import { BEDRAGSOORTEN } from '../../../../../libs/spuk/domain/rekentool.js';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { AANTALLEN, aantaljaren, bedragjaren, kan, sleutel, SOORTEN, type Vel } from './vel';

interface Eigenschappen {
  vel: Vel;
  zet: (sleutel: string, waarde: string) => void;
  mis: { sleutel: string }[];
}
const RIJNAAM: Record<string, string> = {
  ...BEDRAGSOORTEN,
  FACTOR: 'Inburgeringsplichtig deel van de taakstelling (%)',
};

export function Invoertabellen({ vel, zet, mis }: Eigenschappen) {
  const aantalnaam = (s: keyof typeof AANTALLEN): string =>
    s === 'taak' && vel.samen ? 'Taakstelling van gemeenten zonder telling' : AANTALLEN[s];
  const soorten = Object.keys(AANTALLEN) as (keyof typeof AANTALLEN)[];
  return (
    <>
      <Rooster
        titel="Aantallen per jaar. Halven mogen. Een telling gaat voor de taakstelling."
        eerste="Aantal"
        jaren={aantaljaren(vel)}
        rijen={soorten.map((s) => [s, aantalnaam(s)])}
        {...{ vel, zet, mis }}
      />
      <Rooster
        titel="Bedragen per persoon in euro, en het deel dat inburgeringsplichtig is in procent"
        eerste="Bedrag"
        jaren={bedragjaren(vel)}
        rijen={SOORTEN.map((s) => [s, RIJNAAM[s]!])}
        {...{ vel, zet, mis }}
      />
      <Rooster
        titel="Totalen die ergens gepubliceerd zijn, om mee te vergelijken (niet verplicht)"
        eerste="Publicatie"
        jaren={bedragjaren(vel).filter((j) => j >= vel.toonVan)}
        rijen={[['gepubliceerd', 'Gepubliceerd totaal, hele euro’s']]}
        {...{ vel, zet, mis }}
      />
    </>
  );
}

function Rooster({
  titel,
  eerste,
  jaren,
  rijen,
  vel,
  zet,
  mis,
}: Eigenschappen & { titel: string; eerste: string; jaren: number[]; rijen: [string, string][] }) {
  return (
    <Tabel
      titel={titel}
      zonderUitvoer="Dit is een formulier; de knop Excel met formules neemt alles mee."
      kop={
        <>
          <K>{eerste}</K>
          {jaren.map((j) => (
            <K key={j}>{j}</K>
          ))}
        </>
      }
    >
      {rijen.map(([soort, naam]) => (
        <tr key={soort}>
          <th scope="row">{naam}</th>
          {jaren.map((j) => (
            <td key={j} className="celveld">
              {kan(soort, j) ? (
                <TextInput
                  id={`cel-${soort}-${j}`}
                  aria-label={`${naam}, ${j}`}
                  inputMode="decimal"
                  error={mis.some((m) => m.sleutel === sleutel(soort, j))}
                  value={vel.cellen[sleutel(soort, j)] ?? ''}
                  onChange={(e) => zet(sleutel(soort, j), e.currentTarget.value)}
                />
              ) : (
                'nvt'
              )}
            </td>
          ))}
        </tr>
      ))}
    </Tabel>
  );
}
