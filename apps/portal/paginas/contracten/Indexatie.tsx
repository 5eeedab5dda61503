import './contracten.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { vandaag } from '#core';
import IndexatieBesluiten from '../../../../schema/operations/IndexatieBesluiten.graphql?raw';
import IndexatieVoorstellen from '../../../../schema/operations/IndexatieVoorstellen.graphql?raw';
import IndexcijferVastleggen from '../../../../schema/operations/IndexcijferVastleggen.graphql?raw';
import { indexatiesVraag, type Indexatie as Run, type Indexcijfer } from '../../api/tarieven';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Leeg, Paneel } from '../../onderdelen/Kerngetal';
import { Melding } from '../../onderdelen/Melding';
import { datum, decimaal, tijdstip } from '../../onderdelen/opmaak';
import { Pagina } from '../../onderdelen/Pagina';
import { K, Tabel } from '../../onderdelen/Tabel';
import { Formulier, naarPunt, Uitslag, useWijziging } from './Formulier';
import { prijs } from './Tarieven';

const VERVERS = ['indexaties', 'contract', 'contracten-lijst', 'vergelijking'];
const procent = (p: string): string => `${decimaal(p.replace(/\.?0+$/, ''))} %`;

export function Indexatie() {
  const vraag = useQuery(indexatiesVraag);
  return (
    <Pagina
      titel="Indexatie"
      inleiding="Een voorstel rekent nieuwe prijzen uit. Er verandert niets voordat iemand het goedkeurt."
      kruimels={[{ naam: 'Contracten', pad: '/contracten' }]}
    >
      <Voorstellen />
      <Gegevens van={vraag} regels={8}>
        {(d) => (
          <>
            {d.indexaties.map((r) => (
              <Voorstel key={r.id} r={r} />
            ))}
            <Cijfers cijfers={d.indexcijfers} />
          </>
        )}
      </Gegevens>
    </Pagina>
  );
}

function Voorstellen() {
  const nu = Number(vandaag().slice(0, 4));
  const w = useWijziging(IndexatieVoorstellen, VERVERS, 'Het voorstel staat hieronder');
  return (
    <Paneel titel="Voorstel maken">
      <Uitslag {...w} />
      <Formulier
        naam="Voorstel maken"
        knop="Voorstel uitrekenen"
        bezig={w.bezig}
        verstuur={({ jaar }) => w.doe({ jaar: Number(jaar) })}
      >
        <NativeSelect name="jaar" label="Nieuw prijspeil" data={[nu + 1, nu, nu - 1].map(String)} />
      </Formulier>
    </Paneel>
  );
}

const STATUS = { VOORGESTELD: 'wacht op besluit', GOEDGEKEURD: 'goedgekeurd', AFGEWEZEN: 'afgewezen' };
function Voorstel({ r }: { r: Run }) {
  const [toelichting, setToelichting] = useState('');
  const w = useWijziging(IndexatieBesluiten, VERVERS, 'Het besluit is vastgelegd');
  const besluit = (goedkeuren: boolean) => w.doe({ id: r.id, goedkeuren, toelichting: toelichting || null });
  return (
    <Paneel titel={`Prijspeil ${r.jaar}: ${STATUS[r.status]}`}>
      <p>
        Ingang {datum(r.ingang)}. Gemaakt op {tijdstip(r.gemaaktOp)} door {r.gemaaktDoor}.
        {r.beslotenOp &&
          ` Besloten op ${tijdstip(r.beslotenOp)} door ${r.beslotenDoor}${r.toelichting ? `: ${r.toelichting}` : ''}.`}
      </p>
      {r.overgeslagen.length > 0 && (
        <Melding toon="let-op" titel="Niet alle contracten konden worden doorgerekend">
          {r.overgeslagen.map((o) => (
            <p key={o.contract}>
              {o.contract}: {o.melding}
            </p>
          ))}
        </Melding>
      )}
      <Voorstelregels r={r} />
      <Uitslag {...w} />
      {r.status === 'VOORGESTELD' && (
        <div className="kaartformulier niet-afdrukken">
          <TextInput
            label="Toelichting"
            value={toelichting}
            maxLength={2000}
            onChange={(e) => setToelichting(e.currentTarget.value)}
          />
          <Button loading={w.bezig} onClick={() => besluit(true)}>
            Goedkeuren
          </Button>
          <Button variant="outline" loading={w.bezig} onClick={() => besluit(false)}>
            Afwijzen
          </Button>
        </div>
      )}
    </Paneel>
  );
}

const Voorstelregels = ({ r }: { r: Run }) => (
  <Tabel
    titel={`Nieuwe prijzen vanaf ${datum(r.ingang)}`}
    kop={
      <>
        <K>Contract</K>
        <K>Product</K>
        <K rechts>Nu</K>
        <K rechts>Nieuw</K>
        <K>Som</K>
      </>
    }
  >
    {r.voorstellen.map((v, i) => (
      <tr key={`${v.contract}${v.product}${i}`}>
        <th scope="row">
          {v.contract}
          <span className="som">{v.aanbieder}</span>
        </th>
        <td>
          {v.product}
          <span className="som">
            per {v.eenheid}
            {v.trede ? ', trede' : ''}
          </span>
        </td>
        <td className="rechts">{prijs(v.oud)}</td>
        <td className="rechts">{prijs(v.nieuw)}</td>
        <td>
          {procent(v.percentage)}
          <span className="som">{v.som}</span>
        </td>
      </tr>
    ))}
  </Tabel>
);

function Cijfers({ cijfers }: { cijfers: Indexcijfer[] }) {
  const w = useWijziging(IndexcijferVastleggen, VERVERS, 'Het cijfer is ingevoerd');
  const verstuur = (v: Record<string, string>) =>
    w.doe({ cijfer: { ...v, jaar: Number(v['jaar']), waarde: naarPunt(v['waarde'] ?? '') } });
  return (
    <Paneel titel="Indexcijfers">
      {cijfers.length === 0 ? (
        <Leeg titel="Er zijn nog geen cijfers ingevoerd" />
      ) : (
        <Tabel
          titel="Gepubliceerde cijfers"
          kop={
            <>
              <K>Reeks</K>
              <K>Jaar</K>
              <K>Stand</K>
              <K rechts>Cijfer</K>
              <K>Gepubliceerd</K>
              <K>Bron</K>
            </>
          }
        >
          {cijfers.map((c) => (
            <tr key={c.reeks + c.jaar + c.stand + c.gepubliceerdOp}>
              <th scope="row">{c.reeks}</th>
              <td>{c.jaar}</td>
              <td>{c.stand.toLowerCase()}</td>
              <td className="rechts">{procent(c.waarde)}</td>
              <td>{datum(c.gepubliceerdOp)}</td>
              <td>{c.bron}</td>
            </tr>
          ))}
        </Tabel>
      )}
      <Uitslag {...w} />
      <Formulier naam="Indexcijfer invoeren" knop="Cijfer invoeren" bezig={w.bezig} verstuur={verstuur}>
        <TextInput name="reeks" label="Reeks" placeholder="OVA" required maxLength={40} />
        <TextInput name="jaar" label="Jaar" inputMode="numeric" pattern="20[0-9]{2}" required />
        <NativeSelect
          name="stand"
          label="Stand"
          data={[
            { value: 'VOORLOPIG', label: 'Voorlopig' },
            { value: 'DEFINITIEF', label: 'Definitief' },
          ]}
        />
        <TextInput
          name="waarde"
          label="Cijfer in procenten"
          inputMode="decimal"
          pattern="-?[0-9]{1,3}(,[0-9]{1,4})?"
          required
        />
        <TextInput name="gepubliceerdOp" label="Gepubliceerd op" type="date" required />
        <TextInput name="bron" label="Bron" required maxLength={500} />
      </Formulier>
    </Paneel>
  );
}
