import { Button, Fieldset, NativeSelect, TextInput } from '@mantine/core';
import type { PipAanbod, PipDeel, PipPrijs } from '../../api/pip';
import type { Fout } from '../../api/types';
import { bedrag, product } from '../../onderdelen/opmaak';

const sleutelVan = (o: { contract: string; product: string }) => (o.product ? `${o.contract}|${o.product}` : '');
type Veldnaam = 'van' | 'tot' | 'urenPerMaand' | 'urenTotaal' | 'aantal' | 'groep';
const VELDEN: [Veldnaam, string, 'date' | 'text'][] = [
  ['van', 'Eerste dag', 'date'],
  ['tot', 'Laatste dag', 'date'],
  ['urenPerMaand', 'Uren per maand', 'text'],
  ['urenTotaal', 'Uren in totaal', 'text'],
  ['aantal', 'Aantal (niet verplicht)', 'text'],
  ['groep', 'Deelnemers in de groep (niet verplicht)', 'text'],
];

/** '15.1200' -> '€ 15,12'; what stands behind the cents is kept. */
const tarief = (t: string): string => bedrag(t.replace(/(\.\d\d\d*?)0+$/, '$1'));
/** What is wrong and how to mend it, beside its field. */
export const uitleg = (f: Fout): string => `${f.melding} ${f.oplossing ?? ''}`.trim();
/** The field of a part that a refusal is about: contract and product are one choice here. */
const veldVan = (pad: string | null | undefined): string =>
  (pad ?? '').replace(/^.*\./, '').replace('contract', 'product');
const GETOOND = new Set<string>([...VELDEN.map(([v]) => v), 'product']);

interface Eigenschappen {
  nr: number;
  deel: PipDeel;
  /** What the product was called before, for a part that can no longer be bought. */
  eerderNaam: string | undefined;
  aanbod: PipAanbod[];
  regel: PipPrijs['regels'][number] | undefined;
  zet: (nieuw: Partial<PipDeel>) => void;
  weg: () => void;
}
/** One part of the plan with its price as it is now, and what stands in the way. */
export function Deelrij({ nr, deel, eerderNaam, aanbod, regel, zet, weg }: Eigenschappen) {
  const gekozen = sleutelVan(deel);
  const opties = aanbod.map((a) => ({
    value: sleutelVan(a),
    label: `${a.productNaam}: ${a.aanbieder} (${a.contract}), ${tarief(a.tarief)} per ${a.eenheidNaam}${a.belet ? ' – kan nu niet' : ''}`,
  }));
  if (gekozen && !opties.some((o) => o.value === gekozen))
    opties.push({
      value: gekozen,
      label: `${regel?.productNaam ?? eerderNaam ?? product(deel.product)} (${deel.contract})`,
    });
  const belet = aanbod.find((a) => sleutelVan(a) === gekozen)?.belet;
  const alle = [...(regel?.fouten ?? []), ...(belet ? [belet] : [])];
  const vanVeld = (f: Fout) => veldVan(f.veld);
  const bij = (veld: string) =>
    alle
      .filter((f) => vanVeld(f) === veld && deel.product)
      .map(uitleg)
      .join(' ') || undefined;
  return (
    <Fieldset legend={`Onderdeel ${nr}`} className="veldgroep">
      <NativeSelect
        id={`delen.${deel.sleutel}.product`}
        label="Wat en bij wie"
        value={gekozen}
        data={[{ value: '', label: 'Kies…' }, ...opties]}
        error={bij('product')}
        onChange={(e) => {
          const [contract = '', product = ''] = e.currentTarget.value.split('|');
          zet({ contract, product });
        }}
        mb="sm"
      />
      <div className="kaartformulier">
        {VELDEN.map(([veld, label, type]) => (
          <TextInput
            key={veld}
            id={`delen.${deel.sleutel}.${veld}`}
            label={label}
            type={type}
            {...(type === 'text' ? { inputMode: 'decimal' as const } : {})}
            value={deel[veld]}
            error={bij(veld)}
            onChange={(e) => zet({ [veld]: e.currentTarget.value })}
          />
        ))}
      </div>
      <Deelprijs regel={regel} fouten={deel.product ? alle.filter((f) => !GETOOND.has(vanVeld(f))) : []} />
      <Button variant="subtle" onClick={weg} aria-label={`Onderdeel ${nr} weghalen`}>
        Weghalen
      </Button>
    </Fieldset>
  );
}

function Deelprijs({ regel, fouten }: { regel: Eigenschappen['regel']; fouten: Fout[] }) {
  return (
    <div aria-live="polite" className="deelprijs">
      {regel?.bedrag && (
        <p>
          <strong>{bedrag(regel.bedrag)}</strong>
          {regel.vast && ' (ligt vast)'}
          <span className="onder">
            {regel.som} {regel.bron && `Bron: ${regel.bron}`}
          </span>
        </p>
      )}
      {fouten.map((f) => (
        <p key={f.code + f.melding} className="veldfout">
          {f.melding} {f.oplossing}
        </p>
      ))}
      {regel?.opmerkingen.map((o) => (
        <p key={o} className="onder">
          {o}
        </p>
      ))}
    </div>
  );
}
