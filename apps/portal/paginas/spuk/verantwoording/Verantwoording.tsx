import '../../contracten/contracten.css';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { vandaag } from '#core';
import SpukVerantwoordingVaststellen from '../../../../../schema/operations/SpukVerantwoordingVaststellen.graphql?raw';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { jaarverantwoordingVraag, type Jaarverantwoording } from '../../../api/spukdelen';
import { SPUK } from '../../../api/spukrekenen';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../../onderdelen/Kerngetal';
import { Melding } from '../../../onderdelen/Melding';
import { tijdstip } from '../../../onderdelen/opmaak';
import { Pagina } from '../../../onderdelen/Pagina';
import { K, Tabel } from '../../../onderdelen/Tabel';
import { Uitslag, useWijziging } from '../../contracten/Formulier';
import { Jaarkeuze } from '../rekentool/Zoekkeuzes';
import { Spuknavigatie } from '../Spuknavigatie';
import { Indicatoren } from './Indicatoren';
import { Raad } from './Raad';
import { Verschillen } from './Verschillen';
import { Verklaringen } from './Verklaringen';

const route = getRouteApi('/binnen/spuk/verantwoording');

export function Verantwoording() {
  const { jaar } = route.useSearch();
  const vraag = useQuery(jaarverantwoordingVraag(jaar));
  return (
    <Pagina
      titel={`Verantwoording ${jaar}`}
      inleiding="Het blad voor de jaarrekening (SiSa): cijfers per indicator, het verschil met vorig jaar, en de cijfers voor de raad."
      acties={
        <Button
          component="a"
          href={`/api/spuk/verantwoording/${jaar}.xlsx`}
          download
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          Excel met formules
        </Button>
      }
    >
      <Spuknavigatie />
      <div className="filters">
        <Jaarkeuze jaar={jaar} />
      </div>
      <Gegevens van={vraag} regels={10}>
        {(v) => (
          <>
            <Indicatoren v={v} />
            <Verschillen v={v} />
            <Verklaringen v={v} />
            <Vaststellen v={v} />
          </>
        )}
      </Gegevens>
      <Raad jaar={jaar} />
    </Pagina>
  );
}

function Vaststellen({ v }: { v: Jaarverantwoording }) {
  const w = useWijziging(SpukVerantwoordingVaststellen, [SPUK], `De verantwoording van ${v.jaar} is vastgesteld`);
  const voorbij = v.jaar < Number(vandaag().slice(0, 4));
  const open = v.beurzen.filter((b) => !b.vast);
  const zonder = open.filter((b) => !b.toelichting && Number(b.verschil) !== 0);
  return (
    <Paneel titel="Vaststellen">
      {open.length === 0 ? (
        <Melding toon="goed" titel={`Alles van ${v.jaar} staat vast`}>
          <p>Verandert er nog iets, dan vraagt het portaal een reden en gaat alleen die geldstroom weer open.</p>
        </Melding>
      ) : (
        <>
          <p>
            Nog open: {open.map((b) => b.titel).join(', ')}.{' '}
            {voorbij ? 'Wat al vaststaat blijft zoals het is.' : `Dat kan na 31 december ${v.jaar}.`}
          </p>
          {zonder.length > 0 && (
            <p>Schrijf eerst waardoor het verschilt van vorig jaar: {zonder.map((b) => b.titel).join(', ')}.</p>
          )}
          {voorbij && (
            <Button className="niet-afdrukken" loading={w.bezig} onClick={() => w.doe({ jaar: v.jaar })}>
              Verantwoording vaststellen
            </Button>
          )}
        </>
      )}
      <Uitslag {...w} />
      {v.heropeningen.length > 0 && <Heropeningen v={v} />}
      {v.beurzen.length === 0 && <Leeg titel={`Er zijn geen cijfers over ${v.jaar}`} />}
    </Paneel>
  );
}
const Heropeningen = ({ v }: { v: Jaarverantwoording }) => (
  <Tabel
    titel="Wat na het vaststellen weer open ging"
    kop={
      <>
        <K>Geldstroom</K>
        <K>Wanneer</K>
        <K>Waarom</K>
      </>
    }
  >
    {v.heropeningen.map((h) => (
      <tr key={`${h.titel}${h.op}`}>
        <th scope="row">{h.titel}</th>
        <td>
          {tijdstip(h.op)}
          <span className="bij">{h.door}</span>
        </td>
        <td>{h.reden}</td>
      </tr>
    ))}
  </Tabel>
);
