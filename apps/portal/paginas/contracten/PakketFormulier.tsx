import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@mantine/core';
import PakketVastleggen from '../../../../schema/operations/PakketVastleggen.graphql?raw';
import { contractKeuzesVraag, type ContractKeuzes } from '../../api/contract';
import type { Contract } from '../../api/tarieven';
import { datum } from '../../onderdelen/opmaak';
import { DOELGROEPEN, LEERROUTES, routeNaam } from '../tarieven/zoek';
import { Formulier, useWijziging } from './Formulier';
import { heel, komma, leesRegels, ofLeeg, punt, type Waarden } from './invoer';
import { Keuze, Lang, Regels, Veld } from './velden';

type Pakket = Contract['pakketten'][number];
const SOORTEN = [
  { value: 'BASIS', label: 'Basispakket, met een prijs' },
  { value: 'INBEGREPEN', label: 'Inbegrepen, zonder eigen prijs' },
  { value: 'MODULE', label: 'Module, met een eigen prijs' },
];
const WIE = [
  { value: 'AANBIEDER', label: 'De aanbieder' },
  { value: 'OPDRACHTGEVER', label: 'De opdrachtgever' },
  { value: 'GEDEELD', label: 'Ieder de helft' },
];

const leesPakket = (v: Waarden): object => ({
  ...{ leerroute: v['leerroute'], doelgroep: ofLeeg(v['doelgroep']), omschrijving: v['omschrijving'] },
  ...{ lesuren: punt(v['lesuren']), duurMaanden: heel(v['duurMaanden']), fasen: heel(v['fasen']) },
  ...{ groepMin: heel(v['groepMin']), groepMax: heel(v['groepMax']), onderbezetting: v['onderbezetting'] },
  ...{ van: v['van'], tot: ofLeeg(v['tot']) },
  ...{ bronDocument: ofLeeg(v['bronDocument']), bronPagina: ofLeeg(v['bronPagina']) },
  delen: leesRegels(v, 'delen').map((d) => ({ product: d['product'], soort: d['soort'], uren: punt(d['uren']) })),
});

/** What one traject of a leerroute holds, and which modules come on top; a new version may start from an older one. */
export function PakketFormulier({ c }: { c: Contract }) {
  const { data: k } = useQuery(contractKeuzesVraag);
  const [van, setVan] = useState<Pakket | undefined>(undefined);
  const w = useWijziging(
    PakketVastleggen,
    ['contract', 'contracten-lijst', 'vergelijking', 'taken'],
    'Het pakket is vastgelegd',
  );
  const sleutel = van ? `${van.leerroute}${van.doelgroep}${van.van}` : 'leeg';
  if (!k) return null;
  return (
    <>
      {c.pakketten.length > 0 && (
        <div className="knoppen uitgaan">
          <span>Begin met een pakket dat er al is:</span>
          {c.pakketten.map((p) => (
            <Button
              key={p.leerroute + p.doelgroep + p.van}
              size="compact-md"
              variant="outline"
              onClick={() => setVan(p)}
            >
              {routeNaam(p.leerroute)} vanaf {datum(p.van)}
            </Button>
          ))}
        </div>
      )}
      <Formulier
        key={sleutel}
        naam="Basispakket vastleggen"
        knop="Pakket vastleggen"
        w={w}
        lang
        verstuur={(v) => w.doe({ contract: c.nummer, pakket: leesPakket(v) })}
      >
        <PakketVelden p={van} />
        <Producten p={van} k={k} />
      </Formulier>
    </>
  );
}

const PakketVelden = ({ p }: { p: Pakket | undefined }) => (
  <div className="kaartformulier">
    <Keuze naam="leerroute" label="Leerroute" leeg="Kies een leerroute" opties={LEERROUTES} start={p?.leerroute} />
    <Keuze naam="doelgroep" label="Doelgroep" leeg="Alle doelgroepen" opties={DOELGROEPEN} start={p?.doelgroep} mag />
    <Veld naam="lesuren" label="Lesuren in een traject" soort="bedrag" start={komma(p?.lesuren)} />
    <Veld naam="duurMaanden" label="Maanden" soort="getal" start={p?.duurMaanden} mag />
    <Veld naam="fasen" label="Aantal fasen" soort="getal" start={p?.fasen} mag />
    <Veld naam="groepMin" label="Kleinste klas" soort="getal" start={p?.groepMin} mag />
    <Veld naam="groepMax" label="Grootste klas" soort="getal" start={p?.groepMax} mag />
    <Keuze naam="onderbezetting" label="Te kleine klas betaalt" opties={WIE} start={p?.onderbezetting ?? 'AANBIEDER'} />
    <Veld naam="van" label="Vanaf" soort="datum" />
    <Veld naam="tot" label="Tot en met" soort="datum" mag />
    <Veld naam="bronDocument" label="Document" mag />
    <Veld naam="bronPagina" label="Bladzijde" max={40} mag />
    <div className="hele-rij">
      <Lang naam="omschrijving" label="Wat erin zit" start={p?.omschrijving} />
    </div>
  </div>
);

const Producten = ({ p, k }: { p: Pakket | undefined; k: ContractKeuzes }) => (
  <Regels<Pakket['delen'][number] | null>
    naam="delen"
    titel="Producten en modules"
    een="Product"
    begin={p?.delen ?? [null]}
  >
    {(pad, d) => (
      <>
        <Keuze
          naam={pad('product')}
          label="Product"
          leeg="Kies een product"
          opties={k.producten.map((x) => ({ value: x.code, label: x.naam }))}
          start={d?.product}
        />
        <Keuze naam={pad('soort')} label="Hoort bij" opties={SOORTEN} start={d?.soort} />
        <Veld naam={pad('uren')} label="Uren in een traject" soort="bedrag" start={komma(d?.uren)} mag />
      </>
    )}
  </Regels>
);
